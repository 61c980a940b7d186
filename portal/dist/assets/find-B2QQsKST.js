import{a as e,c as t}from"./preload-helper-BUWbU44Z.js";import{s as n}from"./index-dNWYXLeN.js";import{n as r}from"./User-DhYJpj58.js";var i=t(e(),1),a=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new a(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new a(`
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
    `,{fragmentName:`Change`}),new a(`
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
    `,{fragmentName:`AccessChanged`}),new a(`
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
    `,{fragmentName:`HistoryRow`}),new a(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new a(`
    fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
  viewerCan {
    ...Can
    __typename
  }
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
}
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`AuditRow`}),new a(`
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
}`,{fragmentName:`ClientWhole`}),new a(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new a(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new a(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new a(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new a(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new a(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new a(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new a(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new a(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new a(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var o=new a(`
    query AuditList($first: Int, $after: String, $last: Int, $before: String, $filter: EventFilter) {
  events(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    nodes {
      ...AuditRow
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
}
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
  viewerCan {
    ...Can
    __typename
  }
  __typename
}`,{hash:`sha256:66b2a8612a5a2449625749c51702cb79bef2cd370665886f07bda7fa5a882d93`}),s=new a(`
    query AuditRecord($id: ID!) {
  node(id: $id) {
    ... on Event {
      ...AuditRow
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
}
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
  viewerCan {
    ...Can
    __typename
  }
  __typename
}`,{hash:`sha256:2d317ee941ca532ca1308482ca639c4c6c3c5fe328edb551d2a86ba49083637f`}),c=new a(`
    mutation AuditRevert($id: ID!, $dryRun: Boolean! = false) {
  changeRevert(id: $id) @dryRun(if: $dryRun) {
    event {
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
}`,{hash:`sha256:57437f6418c9638aee3fe1d97f8f85bf59ebd59897912c9ef4d58e4bb860d961`}),l=new a(`
    query PickActors($search: String, $first: Int!) {
  adminUsers(first: $first, search: $search) {
    nodes {
      id
      email
      called: name
      __typename
    }
    __typename
  }
  managementApps(first: $first, search: $search) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:70533f583dc3b59c822525dd7623ffdda5ea10b2713033262118a5c4208a61fd`}),u=new a(`
    query PickThings($search: String, $first: Int!) {
  users(first: $first, search: $search) {
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
  apps(first: $first, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  groups(first: $first, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  accounts(first: $first, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  managementApps(first: $first, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
  adminUsers(first: $first, search: $search) {
    nodes {
      id
      label: email
      __typename
    }
    __typename
  }
  roles(first: $first, search: $search) {
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:caf18485b14a2d764aec406d17144443fe0967c8dc56d43cb4d4904ae1b0d5d2`});new a(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new a(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new a(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new a(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new a(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`}),new a(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new a(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new a(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new a(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var d=Object.entries({user:`created updated deleted restored disabled enabled signed_in app_added app_removed app_profile_updated app_profile_deleted email_added email_removed email_verified phone_added phone_removed phone_verified password_created password_updated password_removed consent_granted consent_revoked`,app:`created updated deleted restored users_kept`,app_role:`created updated deleted user_added user_removed group_added group_removed app_added app_removed`,group:`created updated deleted restored member_added member_removed app_added app_removed`,account:`created updated deleted restored user_added user_removed user_updated user_roles_set app_assigned app_updated app_removed app_roles_set logo_set`,client:`created updated deleted secret_created secret_revoked token_issued token_refused token_revoked`,management_app:`created updated deleted signed_in signed_out`,admin_user:`created updated deleted invited signed_in signed_out sign_in_refused password_created password_updated`,admin_session:`revoked`,role:`created updated deleted assigned revoked`,role_group:`created updated deleted`,session:`revoked`,webhook:`created updated deleted enabled disabled secret_rotated tested redelivered`,event_stream:`created deleted`,import:`started finished cancelled failed`,tenant:`created updated`,change:`reverted`,write:`refused`}).flatMap(([e,t])=>t.split(` `).map(t=>`${e}.${t}`));function f(){let e=n(l);return(0,i.useCallback)(async t=>{let{data:n,problem:r}=await e({first:8,...t&&{search:t}});if(r)return{problem:r};let i=(n.adminUsers?.nodes??[]).map(({id:e,email:t,called:n})=>({id:e,name:n??t,detail:`Admin · ${t}`})),a=(n.managementApps?.nodes??[]).map(({id:e,name:t})=>({id:e,name:t,detail:`Management app`}));return{data:[...i,...a]}},[e])}function p(){let e=n(u);return(0,i.useCallback)(async t=>{let{data:n,problem:i}=await e({first:5,...t&&{search:t}});if(i)return{problem:i};let a=(e,t=[])=>t.map(({id:t,label:n})=>({id:t,name:n,detail:e}));return{data:[...(n.users?.nodes??[]).map(e=>({id:e.id,name:r(e),detail:`User · ${e.email??`–`}`})),...a(`App`,n.apps?.nodes),...a(`Group`,n.groups?.nodes),...a(`Account`,n.accounts?.nodes),...a(`Management app`,n.managementApps?.nodes),...a(`Admin`,n.adminUsers?.nodes),...a(`Role`,n.roles?.nodes)]}},[e])}export{s as a,o as i,p as n,c as o,d as r,f as t};