var e=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new e(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new e(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new e(`
    fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}
    `,{fragmentName:`AccessChanged`}),new e(`
    fragment HistoryRow on Event {
  id
  at
  action
  actorName
  actor {
    kind
    id
    __typename
  }
  targetId
  relatedId
  before
  after
  userCount
  ip
  userAgent
  requestId
  __typename
}
    `,{fragmentName:`HistoryRow`}),new e(`
    fragment ClientWhole on Client {
  id
  version
  clientId
  name
  description
  type
  redirectUris
  accessTokenTtl
  createdAt
  updatedAt
  secrets {
    id
    hint
    createdAt
    lastUsedAt
    expiresAt
    __typename
  }
  roles(first: 20) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  __typename
}
    `,{fragmentName:`ClientWhole`}),new e(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new e(`
    fragment GroupRow on Group {
  id
  viewerCan {
    ...Can
    __typename
  }
  version
  name
  description
  createdAt
  updatedAt
  users(first: 1) {
    totalCount
    __typename
  }
  apps(first: 3) {
    totalCount
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  __typename
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`GroupRow`}),new e(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new e(`
    query Viewer {
  viewer {
    kind
    id
    name
    permissions
    expiresAt
    tenant {
      id
      name
      __typename
    }
    app {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new e(`
    mutation ChangeRevert($id: ID!) {
  changeRevert(id: $id) {
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new e(`
    query PickUsers($search: String, $first: Int!) {
  users(first: $first, search: $search) {
    nodes {
      id
      email
      status
      name {
        full
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new e(`
    query PickApps($search: String, $first: Int!) {
  apps(first: $first, search: $search) {
    nodes {
      id
      name
      active
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new e(`
    subscription Changes($filter: EventFilter) {
  changes(filter: $filter) {
    cursor
    node {
      ...HistoryRow
      __typename
    }
    __typename
  }
}
    fragment HistoryRow on Event {
  id
  at
  action
  actorName
  actor {
    kind
    id
    __typename
  }
  targetId
  relatedId
  before
  after
  userCount
  ip
  userAgent
  requestId
  __typename
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new e(`
    query Palette($search: String!) {
  users(first: 5, search: $search) {
    nodes {
      id
      email
      name {
        full
        __typename
      }
      __typename
    }
    __typename
  }
  apps(first: 5, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  groups(first: 5, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  accounts(first: 5, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  adminUsers(first: 5, search: $search) {
    nodes {
      id
      label: email
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new e(`
    query Names($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on User {
      id
      email
      name {
        full
        __typename
      }
      __typename
    }
    ... on App {
      id
      label: name
      __typename
    }
    ... on Group {
      id
      label: name
      __typename
    }
    ... on Account {
      id
      label: name
      __typename
    }
    ... on ManagementApp {
      id
      label: name
      __typename
    }
    ... on AdminUser {
      id
      label: email
      __typename
    }
    ... on Role {
      id
      label: name
      __typename
    }
    ... on AppRole {
      id
      label: name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new e(`
    query PickGroups($search: String, $first: Int!) {
  groups(first: $first, search: $search) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new e(`
    query PickAccounts($search: String, $first: Int!) {
  accounts(first: $first, search: $search) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new e(`
    mutation ClientCreate($input: ClientCreateInput!, $key: String!) {
  clientCreate(input: $input) @idempotent(key: $key) {
    clientSecret
    client {
      id
      clientId
      name
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new e(`
    mutation ClientUpdate($id: ID!, $input: ClientUpdateInput!, $dryRun: Boolean! = false) {
  clientUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    client {
      id
      name
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new e(`
    mutation ClientDelete($id: ID!, $dryRun: Boolean! = false) {
  clientDelete(id: $id) @dryRun(if: $dryRun) {
    deletedId
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new e(`
    mutation ClientSecretCreate($clientId: ID!, $key: String!) {
  clientSecretCreate(clientId: $clientId) @idempotent(key: $key) {
    clientSecret
    client {
      id
      clientId
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new e(`
    mutation ClientSecretRevoke($clientId: ID!, $secretId: ID!, $dryRun: Boolean! = false) {
  clientSecretRevoke(clientId: $clientId, secretId: $secretId) @dryRun(if: $dryRun) {
    client {
      id
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`});var t=new e(`
    query GroupList($first: Int, $after: String, $last: Int, $before: String, $search: String, $orderBy: GroupOrder) {
  groups(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    orderBy: $orderBy
  ) {
    nodes {
      ...GroupRow
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
fragment GroupRow on Group {
  id
  viewerCan {
    ...Can
    __typename
  }
  version
  name
  description
  createdAt
  updatedAt
  users(first: 1) {
    totalCount
    __typename
  }
  apps(first: 3) {
    totalCount
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  __typename
}`,{hash:`sha256:ce7eb8dfc75792907817be5e0ab06c609186b4a1173d407f1cb5845f0f140196`}),n=new e(`
    query GroupCount($search: String) {
  groups(first: 1, search: $search) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:928bcf80cf17ce995aca9c98a92a8baded93791ec5ee160b84db5caccb8fb699`}),r=new e(`
    query GroupDetail($id: ID!) {
  group(id: $id) {
    id
    version
    name
    description
    customData
    createdAt
    updatedAt
    viewerCan {
      ...Can
      __typename
    }
    users(first: 1) {
      totalCount
      __typename
    }
    apps(first: 1) {
      totalCount
      __typename
    }
    __typename
  }
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{hash:`sha256:5eb14a5477cf9a73ca2a74254698fc2bd40e0e985d7f20cee9518f4781a8fb44`}),i=new e(`
    query GroupMembers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
    id
    users(first: $first, after: $after, last: $last, before: $before) {
      edges {
        addedAt
        addedBy {
          kind
          id
          __typename
        }
        node {
          id
          status
          email
          name {
            full
            __typename
          }
          __typename
        }
        __typename
      }
      pageInfo {
        ...Page
        __typename
      }
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:52976133deac037926720563a9f12eea24c1c413662eec2e4b685f2da00a7b45`}),a=new e(`
    query GroupApps($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
    id
    apps(first: $first, after: $after, last: $last, before: $before) {
      edges {
        assignedAt
        assignedBy {
          kind
          id
          __typename
        }
        node {
          id
          name
          active
          __typename
        }
        __typename
      }
      pageInfo {
        ...Page
        __typename
      }
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:8bd7a75c8c187e73434b3debfebdf69254150dbabacafccd67c2fa4b3276b25a`}),o=new e(`
    query GroupHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
    id
    history(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...HistoryRow
        __typename
      }
      pageInfo {
        ...Page
        __typename
      }
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
fragment HistoryRow on Event {
  id
  at
  action
  actorName
  actor {
    kind
    id
    __typename
  }
  targetId
  relatedId
  before
  after
  userCount
  ip
  userAgent
  requestId
  __typename
}`,{hash:`sha256:8052e1317b4b454b2d33e7653eef89f232244a4d6e8bede008c1abf7f05b9fa1`}),s=new e(`
    mutation GroupCreate($input: GroupCreateInput!, $key: String!) {
  groupCreate(input: $input) @idempotent(key: $key) {
    group {
      id
      name
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:76749090bf2bb908db7d759d51efb534a5761b368992dc1e508fa365ef735359`}),c=new e(`
    mutation GroupUpdate($id: ID!, $input: GroupUpdateInput!, $dryRun: Boolean! = false) {
  groupUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    group {
      id
      name
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}`,{hash:`sha256:a4be5c8926a7e8091eb0a70994f32f50455746efec47d80418fd16d2aac46e64`}),l=new e(`
    mutation GroupDelete($id: ID!, $dryRun: Boolean! = false) {
  groupDelete(id: $id) @dryRun(if: $dryRun) {
    deletedId
    accessChanges {
      ...AccessChanged
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:7a0b1b8ef6c7f1d0c54396c76102dd597db10f65f26c45d15bdedbacb95b25b8`}),u=new e(`
    mutation GroupMembersAdd($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
  groupMembersAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
    accessChanges {
      ...AccessChanged
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:84bfe19d2106ead869db6f706ccb101331d4d0726dadb2bc7071e4b9c8a5be65`}),d=new e(`
    mutation GroupMembersRemove($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
  groupMembersRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    removedCount
    accessChanges {
      ...AccessChanged
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:e43c7d0cb9076607a357b0f85c5d7af11d07e4df7c5ba023f300fe47ab272bbd`}),f=new e(`
    mutation GroupAppsAdd($id: ID!, $input: GroupAppsInput!, $dryRun: Boolean! = false) {
  groupAppsAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
    accessChanges {
      ...AccessChanged
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:628298cf3545c2a0b52461657300fd1a7cf606124ec36d2afdf505928807acea`}),p=new e(`
    mutation GroupAppsRemove($id: ID!, $input: GroupAppsInput!, $dryRun: Boolean! = false) {
  groupAppsRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    removedCount
    accessChanges {
      ...AccessChanged
      __typename
    }
    changes {
      ...Change
      __typename
    }
    __typename
  }
}
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
fragment AccessChanged on AccessChange {
  appId
  gained
  lost
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:3f6e419d04d000621eebfd25011d999deef60a5f40d81b5fd8437e878bd582a0`});new e(`
    query KpiUsers($filter: UserFilter, $first: Int, $after: String, $last: Int, $before: String) {
  users(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      email
      status
      lastSignInAt
      name {
        full
        __typename
      }
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new e(`
    query KpiAccounts($filter: AccountFilter, $first: Int, $after: String, $last: Int, $before: String) {
  accounts(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      name
      enabled
      createdAt
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new e(`
    query KpiApps($filter: AppFilter, $first: Int, $after: String, $last: Int, $before: String) {
  apps(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      name
      active
      createdAt
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new e(`
    query KpiEvents($filter: EventFilter, $first: Int, $after: String, $last: Int, $before: String) {
  events(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...HistoryRow
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
fragment HistoryRow on Event {
  id
  at
  action
  actorName
  actor {
    kind
    id
    __typename
  }
  targetId
  relatedId
  before
  after
  userCount
  ip
  userAgent
  requestId
  __typename
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});export{s as a,o as c,i as d,d as f,n as i,t as l,a as n,l as o,c as p,p as r,r as s,f as t,u};