// Decides simulations with iam-simulate: one JSON document a line in, one decision a line out.
// Started with the node_modules that hold it as its argument.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const require = createRequire(join(process.argv[2], '..', 'package.json'))
const { runSimulation } = require('@cloud-copilot/iam-simulate')

for await (const line of createInterface({ input: process.stdin })) {
  const result = await runSimulation(JSON.parse(line), { simulationMode: 'Strict' })
  const decision = result.resultType === 'error' ? `error ${JSON.stringify(result.errors)}` : result.overallResult
  process.stdout.write(`${decision}\n`)
}
