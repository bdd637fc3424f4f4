"""Shapes of questions and answers: what the API's schema is made from."""
