import{S as e,o as t,t as n}from"./index-BLpMupXr.js";import{a as r,c as i,n as a}from"./preload-helper-BUWbU44Z.js";import{a as o,d as s,f as c,m as l,o as u,r as d,u as f}from"./toast-C4jXafWp.js";import{t as p}from"./BulkBar-DXIqm158.js";import{t as m}from"./ColumnChoice-DpbLjBoe.js";import{t as h}from"./ConfirmWithRehearsal-q5CqRZg9.js";import{i as g}from"./FilterChip-BFziaz4w.js";import{t as _}from"./FiltersOnly-0Ok49kA_.js";import{t as v}from"./FindOne-hb0oBJlQ.js";import{i as y,n as b}from"./find-BnPmpe6I.js";import{n as x,t as S}from"./Names-DQWfmHX6.js";import{n as C}from"./User-B1xNiGvt.js";import{r as w}from"./words-DKu7YJCp.js";var T=i(r(),1),E=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new E(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new E(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new E(`
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
    `,{fragmentName:`AccessChanged`}),new E(`
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
    `,{fragmentName:`HistoryRow`}),new E(`
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
    `,{fragmentName:`ClientWhole`}),new E(`
    fragment SessionRow on Session {
  id
  startedAt
  expiresAt
  ip
  userAgent
  user {
    id
    email
    name {
      full
      __typename
    }
    __typename
  }
  app {
    id
    name
    __typename
  }
  __typename
}
    `,{fragmentName:`SessionRow`}),new E(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new E(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new E(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new E(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new E(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new E(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new E(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new E(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new E(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new E(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new E(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new E(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new E(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new E(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new E(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`});var D=new E(`
    query SessionList($first: Int, $after: String, $last: Int, $before: String, $filter: SessionFilter) {
  sessions(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    nodes {
      ...SessionRow
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
fragment SessionRow on Session {
  id
  startedAt
  expiresAt
  ip
  userAgent
  user {
    id
    email
    name {
      full
      __typename
    }
    __typename
  }
  app {
    id
    name
    __typename
  }
  __typename
}`,{hash:`sha256:f7228bfc7790780f06e82dd95d7715099875cf19c6542b3aa0e7986ab83f5a23`}),O=new E(`
    query SessionCount($filter: SessionFilter) {
  sessions(first: 1, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:560816d8b7320a42f710b9246ef628db8c5f5f825b9cc69799e7b2122395ba87`}),k=new E(`
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
}`,{hash:`sha256:3964d60cb47b786bda5f717080f625fc0fe22caf92815c86c059e2f8728e9f5a`});new E(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new E(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new E(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new E(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var A=a(),j=100,M=({user:e})=>e?C(e):`Unknown user`,N=[{id:`user`,header:`User`,cell:e=>(0,A.jsx)(`b`,{children:M(e)})},{id:`app`,header:`App`,cell:({app:e})=>e?.name??`–`},{id:`started`,header:`Since`,cell:({startedAt:e})=>(0,A.jsx)(d,{at:e})},{id:`ends`,header:`Ends`,cell:({expiresAt:e})=>(0,A.jsx)(d,{at:e})},{id:`ip`,header:`Address`,cell:({ip:e})=>(0,A.jsx)(`code`,{className:`mono`,children:e??`–`})},{id:`program`,header:`Browser`,extra:!0,cell:({userAgent:e})=>(0,A.jsx)(`span`,{className:`quiet`,children:e??`–`})},{id:`email`,header:`Email`,extra:!0,cell:({user:e})=>e?.email??`–`}],P=[{name:`user`,label:`User`,kind:`pick`,Pick:({onPick:e})=>(0,A.jsx)(v,{label:`User`,find:y(),onPick:e}),Name:F},{name:`app`,label:`App`,kind:`pick`,Pick:({onPick:e})=>(0,A.jsx)(v,{label:`App`,find:b(),onPick:e}),Name:F},{name:`started`,label:`Began`,kind:`span`}];function F({id:e}){return(0,A.jsx)(x,{ids:[e],children:(0,A.jsx)(S,{id:e})})}function I({user:e,app:t,started:n}){let r=g(n);return{...e&&{userId:e},...t&&{appId:t},...r&&{startedAt:r}}}function L(){let r=f(N),i=(0,T.useMemo)(()=>I(r.search),[r.search]),a={...r.page,filter:i},{data:d,problem:g,stale:v,reload:y}=t(D,a,{keep:!0}),b=t(O,{filter:i}),x=u(),[S,C]=(0,T.useState)(null),E=r.search.user,F=x.rows.size>j?`At most ${j} at once: clear some.`:null;return(0,A.jsxs)(A.Fragment,{children:[(0,A.jsx)(l,{title:`Sessions`,sub:`Where users are signed in to apps. A session that is ended asks its user to sign in again.`,children:(0,A.jsx)(c,{operations:[{name:`SessionList`,document:D,variables:a}]})}),(0,A.jsxs)(_,{list:r,filters:P,children:[E&&(0,A.jsx)(s,{may:`sessions:delete`,children:(0,A.jsx)(e,{variant:`default`,c:`red`,onClick:()=>C([]),children:`End all of this user…`})}),(0,A.jsx)(m,{columns:N,list:r})]}),(0,A.jsx)(p,{selection:x,children:(0,A.jsx)(s,{may:`sessions:delete`,unless:F,children:(0,A.jsx)(e,{color:`red`,variant:`light`,size:`xs`,onClick:()=>C([...x.rows.keys()]),children:`End them…`})})}),(0,A.jsx)(o,{label:`Sessions`,columns:N,rows:d?.sessions?.nodes,page:d?.sessions?.pageInfo,list:r,nameOf:e=>`the session of ${M(e)}`,total:b.data?.sessions?.totalCount,stale:v,problem:g,reload:y,selection:x,actions:t=>(0,A.jsx)(s,{may:`sessions:delete`,children:(0,A.jsx)(e,{size:`xs`,variant:`subtle`,color:`red`,"aria-label":`End the session of ${M(t)}`,onClick:()=>C([t.id]),children:`End…`})}),empty:Object.keys(i).length>0?(0,A.jsx)(n,{title:`No session is like that`,action:(0,A.jsx)(e,{variant:`default`,onClick:()=>r.narrow(Object.fromEntries(P.map(({name:e})=>[e,void 0]))),children:`Show all sessions`}),children:`Sessions that have ended are in the audit log alone.`}):(0,A.jsx)(n,{title:`Nobody is signed in`,children:`A session begins when a user signs in to an app.`})}),(0,A.jsx)(h,{opened:S!==null,onClose:()=>C(null),title:S?.length===0?`End all sessions of this user?`:`End ${w(S?.length??0,`session`)}?`,document:k,name:`SessionsRevoke`,variables:{input:S?.length===0&&E?{userId:E}:{ids:S??[]}},confirmLabel:`End`,danger:!0,done:e=>`${w(e.sessionsRevoke?.revokedCount??0,`session`)} ended.`,onDone:x.clear,children:`Whoever is signed in by them signs in again. This cannot be undone.`})]})}export{L as SessionList};