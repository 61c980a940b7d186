// PostGraphile 5 with its default preset over our tables, and the functions of peers.sql.
import { createServer } from 'node:http'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { postgraphile } from 'postgraphile'
import { caller, everyCore, host, pool, port } from './common.mjs'

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool: pool(), schemas: ['public'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    async context(request) {
      const who = await caller(request.node?.req.headers.authorization)
      return { pgSettings: { 'app.tenant': who.tenant } }
    },
  },
}

everyCore(async () => {
  const server = createServer()
  const instance = postgraphile(preset)
  const served = instance.createServ(grafserv)
  await served.addTo(server)
  if (process.env.PRINT_SCHEMA) {
    const { printSchema } = await import('graphql')
    console.log(printSchema(await instance.getSchema()))
  }
  server.listen(Number(port), host)
})
