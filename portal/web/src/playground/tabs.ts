/** One ready tab: a document, and the variables that it is run with. */
export interface ReadyTab {
  query: string
  variables?: string
}

const firstQuery = `# Run this with the play button or Ctrl-Enter.
query FirstQuery {
  viewer {
    kind
    name
    tenant { id name }
    permissions
  }
  users(first: 1) {
    totalCount
    nodes { id email status }
  }
}
`

const usersPage = `# One page of users, with what hangs on each.
# For the next page, put pageInfo.endCursor
# into the variable "after".
query UsersPage($first: Int!, $after: String) {
  users(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      email
      status
      name { full }
      groups(first: 5) {
        nodes { id name }
      }
      apps(first: 5) {
        edges {
          sources { kind }
          node { id name }
        }
      }
    }
  }
}
`

const createUser = `# A user comes with the apps they may use: put
# the id of an app into the variables. The second
# operation lists the apps there are.
mutation CreateUser($input: UserCreateInput!) {
  userCreate(input: $input) {
    user { id email status }
  }
}

query AppsToChoose {
  apps(first: 10) {
    nodes { id name }
  }
}
`

const rotateSecret = `# Adds a second secret to a client, shown here
# and never again. The first one keeps working
# until it is revoked. The second operation lists
# the clients of management apps.
mutation RotateSecret($clientId: ID!) {
  clientSecretCreate(clientId: $clientId) {
    clientSecret
    client {
      id
      secrets { id hint createdAt }
    }
  }
}

query ClientsToChoose {
  managementApps(first: 10) {
    nodes {
      name
      client { id secrets { hint } }
    }
  }
}
`

const newUser = { input: { email: 'ada@example.com', name: { first: 'Ada', last: 'Lovelace' }, apps: [{ appId: 'app_…' }] } }

/** The tabs that a new visitor finds; the documents follow the schema, so they live in this one file. */
export const readyTabs: ReadyTab[] = [
  { query: firstQuery },
  { query: usersPage, variables: inJSON({ first: 10 }) },
  { query: createUser, variables: inJSON(newUser) },
  { query: rotateSecret, variables: inJSON({ clientId: 'cli_…' }) },
]

function inJSON(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
