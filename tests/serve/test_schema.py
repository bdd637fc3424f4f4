"""Whatever the schema of the API allows, and what it does not, nothing breaks the server."""

import json
from collections import Counter
from contextlib import suppress

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core import NotSet

from tawatur.serve.shapes.base import Failure


def test_nothing_that_the_schema_allows_breaks_the_server(own):
    client = TestClient(own.app, base_url=own.base_url, raise_server_exceptions=False, follow_redirects=False)
    api = schemathesis.openapi.from_dict(own.get("/api/openapi.json").json())
    statuses = Counter()

    @settings(
        max_examples=3,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        body = b"" if isinstance(case.body, NotSet) else case.body if isinstance(case.body, bytes) else json.dumps(case.body).encode()
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}
        answer = client.request(case.method, case.formatted_path, params=case.query or None, headers=headers, content=body)
        statuses[answer.status_code] += 1
        assert answer.status_code < 500, f"{case.method} {case.formatted_path} {case.query} {body}: {answer.text}"
        if answer.status_code >= 400:
            Failure.model_validate(answer.json())

    for operation in api.get_all_operations():
        if operation.ok().path.endswith(".json"):
            continue  # a list under another name
        for mode in GenerationMode:
            with suppress(Unsatisfiable):  # a route without parameters has no wrong ones
                given(case=operation.ok().as_strategy(generation_mode=mode))(ask)()
    assert statuses[200] > 50
    assert statuses.total() > statuses[200], "some of it was refused"
