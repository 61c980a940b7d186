// mercurius with its JIT: resolvers for roots, loaders for edges, prepared statements.
import fastify from 'fastify'
import mercurius from 'mercurius'
import { caller, everyCore, host, pool, port } from './common.mjs'

const schema = `
  type UserName { full: String! }
  type Group { id: ID! name: String! }
  type App { id: ID! name: String! }
  type Groups { nodes: [Group!]! }
  type Apps { nodes: [App!]! }
  type User { id: ID! email: String name: UserName! status: String! createdAt: String! groups(first: Int): Groups apps(first: Int): Apps }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type Users { nodes: [User!]! pageInfo: PageInfo! }
  type Query { user(id: ID!): User users(first: Int!, after: String): Users }
  input UserNameInput { first: String last: String }
  input UserCreateAppInput { appId: ID! }
  input UserCreateInput { email: String! name: UserNameInput! apps: [UserCreateAppInput!]! }
  type UserCreatePayload { user: User! }
  type Mutation { userCreate(input: UserCreateInput!): UserCreatePayload }
`
const columns = 'u.id, u.email, u.name_title, u.name_first, u.name_middle, u.name_last, u.status, u.created_at'

const statements = {
  bind: `select set_config('app.tenant', $1, false)`,
  user: `select ${columns} from users u where u.tenant_id = $1 and u.id = $2`,
  users: `select ${columns} from users u where u.tenant_id = $1 and u.id > $2 order by u.id limit $3`,
  appUsers: `select ${columns} from app_users($1, $2, $3) u`,
  groups: `select k.id as user_id, g.id, g.name from unnest($2::uuid[]) k (id) cross join lateral (
      select m.group_id from group_members m where m.tenant_id = $1 and m.user_id = k.id order by m.group_id limit $3) m
    join groups g on g.tenant_id = $1 and g.id = m.group_id order by g.id`,
  apps: `select k.id as user_id, a.id, a.name from unnest($2::uuid[]) k (id) cross join lateral (select distinct x.app_id from (
      select x.app_id from user_apps x where x.tenant_id = $1 and x.user_id = k.id
      union all select x.app_id from account_user_apps x where x.tenant_id = $1 and x.user_id = k.id and x.account_enabled and x.member_enabled
      union all select v.app_id from group_members x cross join lateral (select g.app_id from group_apps g where g.tenant_id = $1 and g.group_id = x.group_id offset 0) v
        where x.tenant_id = $1 and x.user_id = k.id
      union all select v.app_id from account_users x join account_apps v on v.tenant_id = $1 and v.account_id = x.account_id and v.auto_assign and v.account_enabled
        where x.tenant_id = $1 and x.user_id = k.id and x.enabled
      union all select v.id from apps v where v.tenant_id = $1 and v.auto_assign) x order by x.app_id limit $3) x
    join apps a on a.tenant_id = $1 and a.id = x.app_id order by a.id`,
  create: `select ${columns} from register_user($1, $2, $3, $4) u`,
}

const db = pool({ pipeline: true }) // two statements take one round trip

// ask binds the tenant to a connection as it takes it, and runs one statement on it. The pool
// gives no connection to anybody without that.
async function ask(who, name, values) {
  const c = await db.connect()
  try {
    const [, answer] = await Promise.all([
      c.query({ name: 'bind', text: statements.bind, values: [who.tenant] }),
      c.query({ name, text: statements[name], values }),
    ])
    return answer.rows
  } finally {
    c.release()
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

async function users(_, { first, after }, { who }) {
  const from = after ?? nobody
  const rows = who.app ? await ask(who, 'appUsers', [who.app, from, first + 1]) : await ask(who, 'users', [who.tenant, from, first + 1])
  const nodes = rows.slice(0, first)
  return { nodes, pageInfo: { endCursor: nodes.at(-1)?.id ?? null, hasNextPage: rows.length > first } }
}

const resolvers = {
  Query: {
    users,
    user: async (_, { id }, { who }) => (await ask(who, 'user', [who.tenant, id]))[0] ?? null,
  },
  Mutation: {
    userCreate: async (_, { input }, { who }) => ({
      user: (await ask(who, 'create', [input.email, input.name.first, input.name.last, input.apps.map(a => a.appId)]))[0],
    }),
  },
  User: {
    name: u => ({ full: [u.name_title, u.name_first, u.name_middle, u.name_last].filter(Boolean).join(' ') }),
    createdAt: u => u.created_at.toISOString(),
  },
}

// linked loads an edge of all users of an answer at once.
const linked = name => async (queries, { who }) => {
  const first = queries[0].params.first ?? 25
  const of = new Map(queries.map(q => [q.obj.id, []]))
  for (const row of await ask(who, name, [who.tenant, [...of.keys()], first])) of.get(row.user_id).push(row)
  return queries.map(q => ({ nodes: of.get(q.obj.id) }))
}

everyCore(async () => {
  const app = fastify()
  app.register(mercurius, {
    schema, resolvers, jit: 1, loaders: { User: { groups: linked('groups'), apps: linked('apps') } },
    context: async request => ({ who: await caller(request.headers.authorization) }),
  })
  app.get('/', async () => 'ok')
  await app.listen({ host, port: Number(port) })
})
