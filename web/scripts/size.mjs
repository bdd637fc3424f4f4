/**
 * Fails when a page loads more JavaScript, gzipped, than we allow: readers open it on old machines too.
 *
 * A page loads what all share, the charts (where it draws; they are counted everywhere), and its own part; the pages are what the
 * entry file loads on demand. All of it together, which no page loads, is told beside.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const LIMIT = 80_000
const home = new URL('../../src/tawatur/serve/static/', import.meta.url).pathname
const entry = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(home, 'index.html'), 'utf8'))?.[1]
if (!entry) throw new Error('no built page: run `npm run build` first')
const files = new Map(
  readdirSync(join(home, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(home, 'assets', name))]),
)
const weight = (name) => gzipSync(files.get(name) ?? '', { level: 9 }).length
const pages = [...(files.get(entry)?.toString() ?? '').matchAll(/import\(["'`]\.\/([^"'`]+\.js)["'`]\)/g)].map(
  (found) => found[1],
)
const common = [...files.keys()].filter((name) => !pages.includes(name))
const base = common.reduce((sum, name) => sum + weight(name), 0)
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} KB`

for (const name of common) console.log(`${kilobytes(weight(name))}  ${name} (every page)`)
const distinct = [...new Set(pages)]
const heaviest = Math.max(...distinct.map((name) => base + weight(name)))
for (const name of distinct) console.log(`${kilobytes(base + weight(name))}  with ${name}`)
console.log(`${kilobytes(heaviest)}  the heaviest page, gzipped; at most ${LIMIT / 1000}`)
console.log(
  `${kilobytes([...files.keys()].reduce((sum, name) => sum + weight(name), 0))}  all pages together, ${files.size} files`,
)
if (!pages.length || heaviest > LIMIT) process.exit(1)
