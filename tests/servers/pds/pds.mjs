// A real Bluesky PDS with its PLC directory, on loopback. In: port, PLC port, folder. Out: one JSON line when ready.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { TestNetworkNoAppView } from '@atproto/dev-env'

const [port, plcPort, folder] = process.argv.slice(2)
const place = (name) => {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}
const network = await TestNetworkNoAppView.create({
  plc: { port: Number(plcPort) },
  pds: {
    port: Number(port),
    dataDirectory: place('data'),
    blobstoreDiskLocation: place('blobs'),
    blobstoreDiskTmpLocation: place('blobs-tmp'),
    inviteRequired: false,
  },
})
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => network.close().finally(() => process.exit(0)))
}
console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}`, plc: `http://127.0.0.1:${plcPort}` }))
