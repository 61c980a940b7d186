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
  viewerCan {
    action
    allowed
    __typename
  }
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
  viewerCan {
    ...Can
    __typename
  }
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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`ClientWhole`}),new e(`
    fragment ImportRow on ImportJob {
  id
  status
  mode
  format
  readCount
  createdCount
  updatedCount
  failedCount
  problem
  startedAt
  finishedAt
  startedBy {
    kind
    id
    __typename
  }
  __typename
}
    `,{fragmentName:`ImportRow`}),new e(`
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
    verifiedAt
    __typename
  }
  phones {
    value
    primary
    verified
    verifiedAt
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
    viewerCan {
      ...Can
      __typename
    }
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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`});var t=new e(`
    query UserImports($first: Int, $after: String, $last: Int, $before: String) {
  importJobs(
    first: $first
    after: $after
    last: $last
    before: $before
    orderBy: {direction: DESC}
  ) {
    nodes {
      ...ImportRow
      __typename
    }
    pageInfo {
      ...Page
      __typename
    }
    totalCount
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
fragment ImportRow on ImportJob {
  id
  status
  mode
  format
  readCount
  createdCount
  updatedCount
  failedCount
  problem
  startedAt
  finishedAt
  startedBy {
    kind
    id
    __typename
  }
  __typename
}`,{hash:`sha256:0644cd237877e45cf55c00d3e740f9223575f4e39664a3437344f4271ab57e88`}),n=new e(`
    query UserImportErrors($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  importJob(id: $id) {
    id
    errors(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          line
          field
          message
          __typename
        }
        __typename
      }
      pageInfo {
        ...Page
        __typename
      }
      totalCount
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
}`,{hash:`sha256:fb6e48e4cce1b9b77e8552eb21fe2fab90b9d8d14404b13fd73d40422a3d8631`}),r=new e(`
    subscription UserImportProgress($id: ID!) {
  importProgress(id: $id) {
    ...ImportRow
    __typename
  }
}
    fragment ImportRow on ImportJob {
  id
  status
  mode
  format
  readCount
  createdCount
  updatedCount
  failedCount
  problem
  startedAt
  finishedAt
  startedBy {
    kind
    id
    __typename
  }
  __typename
}`,{hash:`sha256:2d72d641a0abb717189e01117f0c5b0a5f5bdce7a58e0eb8bb43ba3d63c95415`}),i=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:b2a5e8186d9914a84d7add8c2458056c3ccbcfcff815ba94eb501befcff24968`}),a=new e(`
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
    verifiedAt
    __typename
  }
  phones {
    value
    primary
    verified
    verifiedAt
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
}`,{hash:`sha256:34725901f41c804f9499fc65d3bff6eac412efcd3abcefe29b633d05182db7e4`}),o=new e(`
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
}`,{hash:`sha256:3fa84d45f3a5bc6ff0df724c03ba16df47f3eb5a936f3a815f612e2c5a2a4230`}),s=new e(`
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
    `,{hash:`sha256:3204059c4c1b7b43d9ae16a14999ffe113c99f11b8768a8455456944c686cc87`}),c=new e(`
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
    `,{hash:`sha256:e9a8bbe86c61ccacbb3ba5469530ee331b1b8109d6f11041f3bf60268082418e`}),l=new e(`
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
          viewerCan {
            ...Can
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
}
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{hash:`sha256:97eba8b60f6a567c9fabc145bef96eb7206335f229073bdfdec3c58621bcb2a8`}),u=new e(`
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
}`,{hash:`sha256:29e41ba6c039b81758807738d20f05b96ab97a68578d211e9d64b3dd574309d1`}),d=new e(`
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
}`,{hash:`sha256:d9dfd79462bd2a20d0e9b5e5f59dec828f7d8d9611373be541b5f2fa57a2bd72`}),f=new e(`
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
}`,{hash:`sha256:cd8fe659c7db2f1ae03ee8dd7a1360747ec40b1fcc9573e91c41210ab782c2a1`}),p=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:9d504ba215e3786e70795a431c82ba29aaf5c343111caf25f973f0a60654c91f`}),m=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:f0c0394d524098876f765618deb28cf5226e107910bea25b0db1b310918fd790`}),h=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:ce8d9cd2d0269c799658bb2eafa43a08a7d3656ad56a630bf5f7376fe513f5e7`}),g=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:32534b3b8a0a9abd8a5223703ebaa3bf56236a25b5bc0a3fb5a5c98648b4d3d9`}),_=new e(`
    query UserDeletion($id: ID!) {
  deletions(first: 1, filter: {targetId: $id}) {
    nodes {
      id
      name
      deletedAt
      restorableUntil
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:3c769541cbf5af993c9f957420b7823736f52ce685c6ecd2ec78277cf8bf28fa`}),v=new e(`
    mutation UserRestore($id: ID!, $dryRun: Boolean! = false) {
  userRestore(id: $id) @dryRun(if: $dryRun) {
    lostCount
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:83464843b2d726f3a183e864e7d2c29b6932bc6b8bd147c02a5efcde06aa8f36`}),y=new e(`
    mutation UserEmailAdd($id: ID!, $input: UserEmailAddInput!, $dryRun: Boolean! = false) {
  userEmailAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:3754ef3af6f41a254503f0420c9ca60b3856835bac50d9221333c2384f17e748`}),b=new e(`
    mutation UserEmailVerify($id: ID!, $input: UserEmailVerifyInput!, $dryRun: Boolean! = false) {
  userEmailVerify(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:95d5d446dab8851f726b56a20634fb375c66ce862b51ddbbb84bfcf05a312e44`}),x=new e(`
    mutation UserEmailRemove($id: ID!, $input: UserEmailRemoveInput!, $dryRun: Boolean! = false) {
  userEmailRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:f52181db2de87f839db3b5f8da1303c2987678eab87fdad9fb65405b565aca83`}),S=new e(`
    mutation UserPhoneAdd($id: ID!, $input: UserPhoneAddInput!, $dryRun: Boolean! = false) {
  userPhoneAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:95bad8afd13d64f2e2185b4e25c78ee9c1f3677ca90f609d7b29c5fc0cd2283a`}),C=new e(`
    mutation UserPhoneVerify($id: ID!, $input: UserPhoneVerifyInput!, $dryRun: Boolean! = false) {
  userPhoneVerify(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:b215570c36d58a3d29c9832f6fc09967ac1fb5ba9ed6577a0d676890324fc7ec`}),w=new e(`
    mutation UserPhoneRemove($id: ID!, $input: UserPhoneRemoveInput!, $dryRun: Boolean! = false) {
  userPhoneRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:c7942d1aa19aa313a15fa1349517bbbf326cc37dc9843646cddf2a7fb4f056cf`}),T=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:0d8161c4d912a4a50d856a56ce4f8415d8dff208f449cc339083991a64ca1daf`}),E=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:943882915f7232203cba9e5621720340444b45f1a13b0da86c9a9c68bff42f2b`}),D=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:ee72b8fe93883b56b8292ba5d6655878cd6a8854ab8f7be5835e73e041abbb1d`});new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:ca73e00ea1ec8fbe66527fc9e10cb1187ecc158d6d0f58ae39a89ba9c22494f5`});var O=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:7ce2673105eaa96036d4dea4c3bac53e3db186fcece7e182f6f51ebbb77a9725`}),k=new e(`
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
}`,{hash:`sha256:f37daabc7e58a7403d81545550f5951b4743f6de00af69466d957aa0365cf299`}),A=new e(`
    query UserCount($search: String, $filter: UserFilter) {
  users(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:d0c0d0decb1e86be11f5abae1a3180016fce78554a5cb09e4649bb06a9361130`}),j=new e(`
    query UsersCan {
  tenant {
    id
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
}`,{hash:`sha256:0eb9ee9fa0557044c7a83b28d3d2c86fb9d9f5614e734306a35331ec7237b87a`}),M=new e(`
    mutation UserCreate($input: UserCreateInput!, $key: String!) {
  userCreate(input: $input) @idempotent(key: $key) {
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:1d812ae105b847e2c45affaadbb1bed6e1fa72543ccc11cd6e0c7ba711b71723`}),N=new e(`
    mutation UserAccountAdd($id: ID!, $input: AccountUsersInput!, $dryRun: Boolean! = false) {
  accountUsersAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:44641b6e073633bf7c81d665bce0793121ef5027056b6df8ca624e6a58fd202c`}),P=new e(`
    query UsersMatching($after: String, $search: String, $filter: UserFilter) {
  users(first: 100, after: $after, search: $search, filter: $filter) {
    nodes {
      id
      __typename
    }
    pageInfo {
      hasNextPage
      endCursor
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:a68010a9e9655429ff1688c67933aa75a3ac4510ca7db2900f9b7fbe0cae4bb1`}),F=new e(`
    mutation UsersGroupAdd($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
  groupMembersAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
    results: refused {
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:c8fa9a88af6837b5e5c0f94c12f0972500015eb066deec321ab2b7fc9fde5730`}),I=new e(`
    mutation UsersGroupRemove($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:06f7f457332466cbc3f66dc74f7751b9d76a0bdcb2e61d0c0d858853da9e71e0`}),L=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:9f6d32aeb5641826ddaa6e9b6c69142d04e138cd2328a2291c7a66fa610485c4`}),R=new e(`
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
  viewerCan {
    action
    allowed
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
}`,{hash:`sha256:d5b33d9f2cef2c0f6831e6a973370b0bb8b3abb17dadad0e97a8419993ab096d`}),z=new e(`
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
  viewerCan {
    action
    allowed
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
}`,{hash:`sha256:bbc380f8dc2b3212c8ca9831e033598b424917943d82b263880bf38ad57c238a`}),B=new e(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:18c5f9ebd0dedd6177750a1b2251832d82935af2c9c9774857b22b1641a4069f`});new e(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});export{v as A,P as B,n as C,S as D,k as E,B as F,R as I,z as L,p as M,L as N,w as O,j as P,F as R,i as S,t as T,x as _,T as a,l as b,o as c,M as d,g as f,y as g,m as h,u as i,d as j,C as k,s as l,a as m,c as n,D as o,_ as p,N as r,E as s,O as t,A as u,b as v,r as w,f as x,h as y,I as z};