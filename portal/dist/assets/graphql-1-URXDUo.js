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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new e(`
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
    fragment UserProfile on User {
  id
  version
  status
  statusChangedAt
  name {
    title
    first
    middle
    last
    full
    __typename
  }
  email
  emailVerified
  phone
  phoneVerified
  emails {
    value
    primary
    verified
    __typename
  }
  phones {
    value
    primary
    verified
    __typename
  }
  birthday
  address {
    street
    city
    state
    postalCode
    country
    __typename
  }
  language
  externalUserId
  customData
  lastSignInAt
  createdAt
  updatedAt
  __typename
}
    `,{fragmentName:`UserProfile`}),new e(`
    fragment UserApp on UserAppEdge {
  node {
    id
    name
    active
    __typename
  }
  sources {
    kind
    since
    by {
      kind
      id
      __typename
    }
    account {
      id
      name
      __typename
    }
    group {
      id
      name
      __typename
    }
    __typename
  }
  profile {
    username
    externalAccountId
    customAppData
    lastSignInAt
    updatedAt
    __typename
  }
  __typename
}
    `,{fragmentName:`UserApp`}),new e(`
    fragment UserRow on User {
  id
  status
  email
  phone
  externalUserId
  lastSignInAt
  createdAt
  name {
    full
    __typename
  }
  apps(first: 3) {
    nodes {
      id
      name
      __typename
    }
    pageInfo {
      hasNextPage
      __typename
    }
    __typename
  }
  __typename
}
    `,{fragmentName:`UserRow`}),new e(`
    fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}
    `,{fragmentName:`RowResult`}),new e(`
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
    subscription UserImportProgress($id: ID!) {
  importProgress(id: $id) {
    id
    status
    readCount
    createdCount
    updatedCount
    failedCount
    problem
    errors(first: 100) {
      nodes {
        line
        field
        message
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:a3397a4d8101f13b526b9feb91dc0d35a9b6dbe4e97dd87bf62b037df48e6ecd`}),n=new e(`
    mutation UserImportCancel($id: ID!, $dryRun: Boolean! = false) {
  importCancel(id: $id) @dryRun(if: $dryRun) {
    importJob {
      id
      status
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
}`,{hash:`sha256:dea59709664d967f68117842ff847d30edd56f4bc6e620c52bd2b3d05855cd9c`}),r=new e(`
    query UserDetail($id: ID!) {
  user(id: $id) {
    ...UserProfile
    viewerCan {
      ...Can
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
}
fragment UserProfile on User {
  id
  version
  status
  statusChangedAt
  name {
    title
    first
    middle
    last
    full
    __typename
  }
  email
  emailVerified
  phone
  phoneVerified
  emails {
    value
    primary
    verified
    __typename
  }
  phones {
    value
    primary
    verified
    __typename
  }
  birthday
  address {
    street
    city
    state
    postalCode
    country
    __typename
  }
  language
  externalUserId
  customData
  lastSignInAt
  createdAt
  updatedAt
  __typename
}`,{hash:`sha256:f647d5a261390ef970ea2cb769b8440d412b0530a4c142b967349d9c0fc492f0`}),i=new e(`
    query UserApps($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  user(id: $id) {
    id
    apps(first: $first, after: $after, last: $last, before: $before) {
      edges {
        ...UserApp
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
fragment UserApp on UserAppEdge {
  node {
    id
    name
    active
    __typename
  }
  sources {
    kind
    since
    by {
      kind
      id
      __typename
    }
    account {
      id
      name
      __typename
    }
    group {
      id
      name
      __typename
    }
    __typename
  }
  profile {
    username
    externalAccountId
    customAppData
    lastSignInAt
    updatedAt
    __typename
  }
  __typename
}`,{hash:`sha256:3fa84d45f3a5bc6ff0df724c03ba16df47f3eb5a936f3a815f612e2c5a2a4230`}),a=new e(`
    query UserConsents($id: ID!) {
  consents(first: 100, filter: {userId: $id}) {
    nodes {
      id
      scopes
      updatedAt
      expiresAt
      app {
        id
        __typename
      }
      client {
        id
        name
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:3204059c4c1b7b43d9ae16a14999ffe113c99f11b8768a8455456944c686cc87`}),o=new e(`
    query UserAccess($userId: ID!, $appId: ID!) {
  explainAccess(userId: $userId, appId: $appId) {
    allowed
    stoppedBy
    wouldEndBy {
      changes {
        mutation
        id
        reach
        text
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:e9a8bbe86c61ccacbb3ba5469530ee331b1b8109d6f11041f3bf60268082418e`}),s=new e(`
    query UserGroups($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  user(id: $id) {
    id
    groups(first: $first, after: $after, last: $last, before: $before) {
      edges {
        addedAt
        addedBy {
          kind
          id
          __typename
        }
        node {
          id
          name
          description
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
}`,{hash:`sha256:a2ddb09c8bce50158fadf52c5ad8ae69d3f9899178e109128f4c23e68a215115`}),c=new e(`
    query UserAccounts($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  user(id: $id) {
    id
    accounts(first: $first, after: $after, last: $last, before: $before) {
      edges {
        joinedAt
        enabled
        addedBy {
          kind
          id
          __typename
        }
        node {
          id
          name
          enabled
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
}`,{hash:`sha256:29e41ba6c039b81758807738d20f05b96ab97a68578d211e9d64b3dd574309d1`}),l=new e(`
    query UserSessions($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  user(id: $id) {
    id
    sessions(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        startedAt
        expiresAt
        ip
        userAgent
        app {
          id
          name
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
}`,{hash:`sha256:d9dfd79462bd2a20d0e9b5e5f59dec828f7d8d9611373be541b5f2fa57a2bd72`}),u=new e(`
    query UserHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  user(id: $id) {
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
}`,{hash:`sha256:cd8fe659c7db2f1ae03ee8dd7a1360747ec40b1fcc9573e91c41210ab782c2a1`}),d=new e(`
    mutation UserUpdate($id: ID!, $input: UserUpdateInput!, $dryRun: Boolean! = false) {
  userUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    user {
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
}`,{hash:`sha256:041c6783b0f08fd4e5757b14b394eda42789aab5901c7ff53e488e21d3ab96b7`}),f=new e(`
    mutation UserDisable($id: ID!, $dryRun: Boolean! = false) {
  userDisable(id: $id) @dryRun(if: $dryRun) {
    user {
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
}`,{hash:`sha256:c7511f7167900bbe7f167aa525e4d85f18bc5e1b29497df5ae99d8b76d028987`}),p=new e(`
    mutation UserEnable($id: ID!, $dryRun: Boolean! = false) {
  userEnable(id: $id) @dryRun(if: $dryRun) {
    user {
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
}`,{hash:`sha256:1fc065e2239ad04c85d41d99cee0fcc5397757a396602b06d59d8cad8d5f3c63`}),m=new e(`
    mutation UserDelete($id: ID!, $dryRun: Boolean! = false) {
  userDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:3214a1d7691b909d2fb4236ca97e667326d08880353ccb891bd956bd70c8ee14`}),h=new e(`
    mutation UserAppAdd($id: ID!, $input: UserAppAddInput!, $dryRun: Boolean! = false) {
  userAppAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    app {
      id
      name
      __typename
    }
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
}`,{hash:`sha256:cd060a30464db1334faccb9a200217a1ade8b2ba8549c9adec06714ecdf614c1`}),g=new e(`
    mutation UserAppRemove($id: ID!, $input: UserAppRemoveInput!, $dryRun: Boolean! = false) {
  userAppRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    app {
      id
      name
      __typename
    }
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
}`,{hash:`sha256:1fd4d93d0d07c165f5e24eab9799fbaa7f766b7114d2517c11e4cc4f2d2a9beb`}),_=new e(`
    mutation UserAppProfileUpdate($id: ID!, $input: UserAppProfileUpdateInput!, $dryRun: Boolean! = false) {
  userAppProfileUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    user {
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
}`,{hash:`sha256:bf138d4e5ef65b1b0ef3c4731136cb641cee7cb8869663d671398b5d670d1e23`});new e(`
    mutation SessionsRevoke($input: SessionsRevokeInput!, $dryRun: Boolean! = false) {
  sessionsRevoke(input: $input) @dryRun(if: $dryRun) {
    revokedCount
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
}`,{hash:`sha256:3964d60cb47b786bda5f717080f625fc0fe22caf92815c86c059e2f8728e9f5a`});var v=new e(`
    mutation ConsentsRevoke($input: ConsentsRevokeInput!, $dryRun: Boolean! = false) {
  consentsRevoke(input: $input) @dryRun(if: $dryRun) {
    revokedCount
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
}`,{hash:`sha256:43e4e6871f4a3dfdc26ee1040c3dd8ff7b1b13d511f3da18b06aea2e05b95ad3`}),y=new e(`
    query UserList($first: Int, $after: String, $last: Int, $before: String, $search: String, $filter: UserFilter, $orderBy: UserOrder) {
  users(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    nodes {
      ...UserRow
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
fragment UserRow on User {
  id
  status
  email
  phone
  externalUserId
  lastSignInAt
  createdAt
  name {
    full
    __typename
  }
  apps(first: 3) {
    nodes {
      id
      name
      __typename
    }
    pageInfo {
      hasNextPage
      __typename
    }
    __typename
  }
  __typename
}`,{hash:`sha256:f37daabc7e58a7403d81545550f5951b4743f6de00af69466d957aa0365cf299`}),b=new e(`
    query UserCount($search: String, $filter: UserFilter) {
  users(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:d0c0d0decb1e86be11f5abae1a3180016fce78554a5cb09e4649bb06a9361130`}),x=new e(`
    mutation UsersAppAdd($input: UsersAppAddInput!, $dryRun: Boolean! = false) {
  usersAppAdd(input: $input) @dryRun(if: $dryRun) {
    addedCount
    results {
      ...RowResult
      __typename
    }
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
}
fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}`,{hash:`sha256:d8e25efa33867cf7653706d6670e751f3b03f6cf37b2478061139f66a0319a41`}),S=new e(`
    mutation UsersDisable($input: UsersInput!, $dryRun: Boolean! = false) {
  usersDisable(input: $input) @dryRun(if: $dryRun) {
    disabledCount
    results {
      ...RowResult
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
fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}`,{hash:`sha256:6d0fc95882bed14fc514d4d4ac32e3992e7a18fc13749d14172b13482466ca2c`}),C=new e(`
    mutation UsersEnable($input: UsersInput!, $dryRun: Boolean! = false) {
  usersEnable(input: $input) @dryRun(if: $dryRun) {
    enabledCount
    results {
      ...RowResult
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
fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}`,{hash:`sha256:92d49a89e719276cb15cdf104821e69cb5e1a4cbf7ebdbb63958d2312bda67f7`}),w=new e(`
    mutation UsersDelete($input: UsersInput!, $dryRun: Boolean! = false) {
  usersDelete(input: $input) @dryRun(if: $dryRun) {
    deletedCount
    results {
      index
      error {
        message
        __typename
      }
      __typename
    }
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
}`,{hash:`sha256:462eff912619b8cc505cdada99d1c11a0699cd816c17d2668cd2867d8dd82714`});new e(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});export{S as C,w as S,t as _,_ as a,d as b,a as c,r as d,f,n as g,u as h,h as i,b as l,s as m,o as n,g as o,p,c as r,i as s,v as t,m as u,y as v,C as w,x,l as y};