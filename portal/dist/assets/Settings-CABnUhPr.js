import{C as e,a as t,o as n,r,t as i}from"./index-Dzmk5SIJ.js";import{O as a,t as o}from"./Problem-BN2wabfx.js";import{_ as s,a as c,c as l,f as u,g as d,i as f,o as p,r as m,t as h,u as ee}from"./toast-vEZ8gWgz.js";import{r as g,t as _}from"./HistoryTable-Cqs1e6ZK.js";import{t as v}from"./IconPencil-0htlcM7h.js";import{i as y,s as te,t as b}from"./DataTable-tDV4jj-F.js";import{t as x}from"./ObjectLink-BMgA2DSo.js";import{n as S,t as C}from"./Names-C4hdTCJF.js";import{a as ne,c as re,n as ie}from"./preload-helper-BUWbU44Z.js";import{t as ae}from"./Actor-CdvtABv5.js";import{t as w}from"./ConfirmWithRehearsal-j6S5XiFp.js";import{t as oe}from"./FilterBar-Buz8_0Qx.js";import{r as se}from"./FilterChip-BNXQ2LG0.js";import{t as ce}from"./turned-BBf5S0Cu.js";import{t as T}from"./Text-B0kx2TFN.js";import{t as le}from"./TextInput-BsHdwkNL.js";import{t as E}from"./DrawerForm-CG1UIVLd.js";import{t as D}from"./FindOne-EPF8svf5.js";import{n as O}from"./find-Dwuk8qLI.js";import{t as k}from"./Drawer-CfrUMDco.js";import{r as A}from"./words-DKu7YJCp.js";var j=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new j(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new j(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new j(`
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
    `,{fragmentName:`AccessChanged`}),new j(`
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
    `,{fragmentName:`HistoryRow`}),new j(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new j(`
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
    `,{fragmentName:`ClientWhole`}),new j(`
    fragment DeletionRow on Deletion {
  id
  targetId
  name
  deletedAt
  deletedBy {
    kind
    id
    __typename
  }
  restorableUntil
  __typename
}
    `,{fragmentName:`DeletionRow`}),new j(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new j(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new j(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new j(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new j(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new j(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new j(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new j(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new j(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new j(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new j(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new j(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new j(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new j(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new j(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`});var M=new j(`
    query Settings {
  tenant {
    id
    version
    name
    createdAt
    updatedAt
    defaultApp {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:02dd1cfc770cc7072e23c91130205e471729fa660670e26fa425b610b3996ec7`}),N=new j(`
    query SettingsReadiness {
  tenant {
    id
    readiness(first: 100) {
      nodes {
        kind
        value
        text
        list
        filter
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:9978c25093aeb32b824d09ebd67017ecaf4e4ab6aed5205e62f2df701a2a406d`}),P=new j(`
    query SettingsHistory($first: Int, $after: String, $last: Int, $before: String) {
  tenant {
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
}`,{hash:`sha256:68361362ccc002a5ccd58245171a77d4c0fe14131e3d76b5af2bb8a23e6930a7`}),F=new j(`
    query SettingsDeletions($first: Int, $after: String, $last: Int, $before: String, $filter: DeletionFilter, $search: String) {
  deletions(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    search: $search
  ) {
    nodes {
      ...DeletionRow
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
fragment DeletionRow on Deletion {
  id
  targetId
  name
  deletedAt
  deletedBy {
    kind
    id
    __typename
  }
  restorableUntil
  __typename
}`,{hash:`sha256:01d86e9241b0f3e83bb5c071ada175c17a9aaadd99e6cef5a23f524ea192c0e4`}),I=new j(`
    query FindingUsers($filter: UserFilter) {
  users(first: 20, filter: $filter) {
    totalCount
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
}
    `,{hash:`sha256:81456b4b72ca39723c1b7d47e017ac57a91e365ba91846fb198a252788bd935b`}),L=new j(`
    query FindingAccounts($filter: AccountFilter) {
  accounts(first: 20, filter: $filter) {
    totalCount
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:04e9a97496418b67ed3c5b151009817d6df3754ead2ef274f16944bc0dd078f4`}),R=new j(`
    query FindingApps($filter: AppFilter) {
  apps(first: 20, filter: $filter) {
    totalCount
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:30581ebe12b58c52055f85ee3f9b1ad0730f46598f2de562076876609c2a7a8b`}),z=new j(`
    query FindingManagementApps($filter: ManagementAppFilter) {
  managementApps(first: 20, filter: $filter) {
    totalCount
    nodes {
      id
      label: name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:60715eaa1a9e62d7ece0da447d68892747da0f249f71effcbfa2f6e475cb76e0`}),B=new j(`
    mutation SettingsUpdate($input: TenantUpdateInput!, $dryRun: Boolean! = false) {
  tenantUpdate(input: $input) @dryRun(if: $dryRun) {
    tenant {
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
}`,{hash:`sha256:8133d684a80ba758b21db0be0cfc1bf0386e967559662543e09d7365febfca45`}),V=new j(`
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
  __typename
}`,{hash:`sha256:623e25fba071d94433c81e11fee6c960364b05d1d2463ab940014e4da89ba36a`}),H=new j(`
    mutation GroupRestore($id: ID!, $dryRun: Boolean! = false) {
  groupRestore(id: $id) @dryRun(if: $dryRun) {
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
  __typename
}`,{hash:`sha256:cdea00cfc48efd3ebcdf518940d8f862785aadbb6b31398b1430970aeb04b7b6`}),U=new j(`
    mutation AccountRestore($id: ID!, $dryRun: Boolean! = false) {
  accountRestore(id: $id) @dryRun(if: $dryRun) {
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
  __typename
}`,{hash:`sha256:befb270de654e186cdf4bb20fe41b66c9aedc00f35d786fe7de6680ee87eeccb`}),W=new j(`
    mutation AppRestore($id: ID!, $dryRun: Boolean! = false) {
  appRestore(id: $id) @dryRun(if: $dryRun) {
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
  __typename
}`,{hash:`sha256:4bc1863df2d658f38a6f6705fb15d48b3e8d92f8f081c506d36dc743a7b36dd3`}),ue=new j(`
    mutation DeletionErase($id: ID!, $dryRun: Boolean! = false) {
  deletionErase(id: $id) @dryRun(if: $dryRun) {
    erasedId
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
}`,{hash:`sha256:0e20617b83660a50a2c0bb136d5b0890fe70aff82a723d7ca72af9c5809c3684`});new j(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new j(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new j(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new j(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var de=re(ne(),1),G=ie(),K={usr:{word:`User`,noun:`users`,restore:V,name:`UserRestore`},grp:{word:`Group`,noun:`groups`,restore:H,name:`GroupRestore`},acc:{word:`Account`,noun:`accounts`,restore:U,name:`AccountRestore`},app:{word:`App`,noun:`apps`,restore:W,name:`AppRestore`}},q=e=>K[e.targetId.slice(0,3)]??K.usr,J=({name:e,targetId:t})=>e??t,Y=[{id:`name`,header:`Name`,cell:e=>(0,G.jsx)(`b`,{children:J(e)})},{id:`kind`,header:`What`,cell:e=>q(e).word},{id:`deleted`,header:`Deleted`,cell:({deletedAt:e})=>(0,G.jsx)(m,{at:e})},{id:`by`,header:`By`,cell:({deletedBy:e})=>(0,G.jsx)(ae,{actor:e})},{id:`until`,header:`Restorable until`,cell:({restorableUntil:e})=>(0,G.jsx)(`time`,{dateTime:e,className:`number`,title:c(new Date(e)),children:f(new Date(e))})}],fe=[{name:`kind`,label:`What`,kind:`choice`,many:!0,options:[{value:`USER`,label:`Users`},{value:`GROUP`,label:`Groups`},{value:`ACCOUNT`,label:`Accounts`},{value:`APP`,label:`Apps`}]}];function pe(){let t=te(Y),r=t.search.q,a=se(t.search.kind),o={...y(t.page),...r&&{search:r},...a&&{filter:{kind:a}}},{data:s,problem:c,stale:u,reload:d}=n(F,o,{keep:!0}),[f,p]=(0,de.useState)(null),m=!!r||!!a;return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(oe,{list:t,looksAt:`the start of a name`,filters:fe,children:(0,G.jsx)(l,{operations:[{name:`SettingsDeletions`,document:F,variables:o}]})}),(0,G.jsx)(b,{label:`Deleted`,columns:Y,rows:s?.deletions?.nodes.toReversed(),page:ce(s?.deletions?.pageInfo),list:t,nameOf:J,stale:u,problem:c,reload:d,actions:e=>(0,G.jsx)(me,{row:e,onAct:t=>p({row:e,erase:t})}),empty:(0,G.jsx)(i,{title:m?`Nothing deleted is like that`:`Nothing was deleted in the last 30 days`,action:m&&(0,G.jsx)(e,{variant:`default`,onClick:()=>t.narrow({q:void 0,kind:void 0}),children:`Show all`}),children:`Users, groups, accounts and apps stand here for 30 days after they were deleted, and can be restored with all that went with them.`})}),(0,G.jsx)(he,{act:f,onClose:()=>p(null)})]})}function me({row:t,onAct:n}){let r=`${q(t).noun}:delete`;return(0,G.jsxs)(s,{gap:4,wrap:`nowrap`,children:[(0,G.jsx)(p,{may:r,children:(0,G.jsx)(e,{size:`xs`,variant:`subtle`,"aria-label":`Restore ${J(t)}`,onClick:()=>n(!1),children:`Restore…`})}),(0,G.jsx)(p,{may:[r,`events:read`],children:(0,G.jsx)(e,{size:`xs`,variant:`subtle`,color:`red`,"aria-label":`Erase ${J(t)}`,onClick:()=>n(!0),children:`Erase…`})})]})}function he({act:e,onClose:t}){let n=e?J(e.row):``,{restore:r,name:i}=q(e?.row??{targetId:``});return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(w,{opened:e?.erase===!1,onClose:t,title:`Restore ${n}?`,document:r,name:i,variables:{id:e?.row.targetId??``},confirmLabel:`Restore`,done:()=>`${n} was restored.`,children:`It comes back with its id and all that went with it. What it was related to and is gone by now is left out.`}),(0,G.jsx)(w,{opened:e?.erase===!0,onClose:t,title:`Erase ${n} for good?`,document:ue,name:`DeletionErase`,variables:{id:e?.row.id??``},confirmLabel:`Erase for good`,danger:!0,done:()=>`${n} was erased.`,children:`It is gone at once, with all that went with it. This cannot be undone. The log keeps that it was there.`})]})}var X={facts:`_facts_o9ziw_1`,findings:`_findings_o9ziw_21`,rows:`_rows_o9ziw_47`,one:`_one_o9ziw_61`};function Z({tenant:n,opened:r,onClose:i}){let{run:a}=t(B),o=O(),s=h(),c=({name:e,defaultAppId:t})=>({expectedVersion:n.version,name:e.trim(),defaultAppId:t||null});return(0,G.jsx)(E,{title:`Edit the environment`,opened:r,onClose:i,draft:`tenant`,initial:{name:n.name,defaultAppId:n.defaultApp?.id??``},validate:({name:e})=>({name:e.trim()?null:`The environment needs a name.`}),submit:async e=>{let{data:t,problem:n}=await a({input:c(e)});if(n)return n;s.done(`Saved.`,t.tenantUpdate?.changes),i()},submitLabel:`Save`,operation:e=>({name:`SettingsUpdate`,document:B,variables:{input:c(e)}}),children:t=>(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(le,{label:`Name`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...t.getInputProps(`name`)}),(0,G.jsxs)(`div`,{role:`group`,"aria-label":`Default app`,children:[(0,G.jsx)(T,{fw:500,children:`Default app`}),(0,G.jsx)(T,{size:`sm`,c:`dimmed`,children:`Where a sign-in that names no app ends. It must be active.`}),(0,G.jsxs)(`p`,{className:X.one,children:[t.values.defaultAppId?(0,G.jsx)(S,{ids:[t.values.defaultAppId],children:(0,G.jsx)(`b`,{children:(0,G.jsx)(C,{id:t.values.defaultAppId})})}):(0,G.jsx)(`b`,{children:`None`}),t.values.defaultAppId&&(0,G.jsx)(e,{size:`xs`,variant:`default`,onClick:()=>t.setFieldValue(`defaultAppId`,``),children:`No default app`})]}),(0,G.jsx)(D,{label:`Find the default app`,find:o,onPick:e=>t.setFieldValue(`defaultAppId`,e)}),t.errors.defaultAppId&&(0,G.jsx)(T,{role:`alert`,c:`red`,size:`sm`,children:t.errors.defaultAppId})]})]})})}var Q={users:I,accounts:L,apps:R,managementApps:z},ge={};function _e(){let{search:t,change:s}=r(),{data:c,problem:l,loading:u,reload:d}=n(N,ge),f=c?.tenant?.readiness?.nodes;return u?(0,G.jsx)(a,{height:180}):f?f.length===0?(0,G.jsx)(i,{title:`All is ready`,children:`Nobody will end on an error page, and no secret is old.`}):(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`ul`,{className:X.findings,"aria-label":`Findings`,children:f.map(t=>(0,G.jsxs)(`li`,{children:[(0,G.jsx)(`p`,{children:t.text}),t.kind===`NO_DEFAULT_APP`?(0,G.jsx)(p,{may:`tenant:edit`,children:(0,G.jsx)(e,{onClick:()=>s({form:`edit`}),children:`Choose a default app`})}):(0,G.jsxs)(e,{variant:`default`,onClick:()=>s({finding:t.kind}),children:[`Show `,t.value===1?`it`:`all ${t.value.toLocaleString()}`]})]},t.kind))}),(0,G.jsx)(ve,{finding:f.find(({kind:e})=>e===t.finding),onClose:()=>s({finding:void 0})})]}):l?(0,G.jsx)(o,{problem:l,retry:d}):null}function ve({finding:e,onClose:t}){return(0,G.jsx)(k,{opened:!!e,onClose:t,title:`What it is about`,size:`md`,padding:`lg`,children:e&&(0,G.jsx)(ye,{finding:e})})}function ye({finding:{list:e,filter:t,text:r}}){let i=Q[e]??Q.apps,{data:s,problem:c,reload:u}=n(i,{filter:t}),d=s?.[e];if(c&&!d)return(0,G.jsx)(o,{problem:c,retry:u});if(!d)return(0,G.jsx)(a,{height:120});let f=(d.totalCount??0)-d.nodes.length;return(0,G.jsxs)(S,{ids:d.nodes.map(({id:e})=>e),children:[(0,G.jsx)(`p`,{children:r}),(0,G.jsx)(`ul`,{className:X.rows,"aria-label":`Rows`,children:d.nodes.map(({id:e})=>(0,G.jsx)(`li`,{children:(0,G.jsx)(x,{id:e})},e))}),f>0&&(0,G.jsx)(`p`,{className:`quiet`,children:A(f,`more`,`more`)}),(0,G.jsx)(l,{operations:[{name:e,document:i,variables:{filter:t}}]})]})}var $={};function be(){let{search:t,change:i}=r(),{data:s,problem:c,loading:f,reload:m}=n(M,$),h=s?.tenant,g=t.tab??`general`;return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsxs)(ee,{title:`Environment`,sub:h&&(0,G.jsx)(u,{id:h.id,what:`the id of the tenant`}),children:[(0,G.jsx)(l,{operations:[{name:`Settings`,document:M,variables:$}]}),(0,G.jsx)(p,{may:`tenant:edit`,children:(0,G.jsx)(e,{variant:`default`,leftSection:(0,G.jsx)(v,{size:16}),onClick:()=>i({form:`edit`}),children:`Edit`})})]}),(0,G.jsxs)(d,{value:g,onChange:e=>e&&i({tab:e===`general`?void 0:e,after:void 0,before:void 0,q:void 0,kind:void 0}),keepMounted:!1,children:[(0,G.jsxs)(d.List,{mb:`lg`,children:[(0,G.jsx)(d.Tab,{value:`general`,children:`General`}),(0,G.jsx)(d.Tab,{value:`readiness`,children:`Readiness`}),(0,G.jsx)(d.Tab,{value:`deleted`,children:`Deleted`}),(0,G.jsx)(d.Tab,{value:`history`,children:`History`})]}),(0,G.jsxs)(d.Panel,{value:`general`,children:[f&&(0,G.jsx)(a,{height:160}),c&&!h&&(0,G.jsx)(o,{problem:c,retry:m}),h&&(0,G.jsx)(xe,{tenant:h})]}),(0,G.jsx)(d.Panel,{value:`readiness`,children:(0,G.jsx)(_e,{})}),(0,G.jsx)(d.Panel,{value:`deleted`,children:(0,G.jsx)(pe,{})}),(0,G.jsx)(d.Panel,{value:`history`,children:(0,G.jsx)(Se,{})})]}),h&&(0,G.jsx)(Z,{tenant:h,opened:t.form===`edit`,onClose:()=>i({form:void 0},{replace:!0})})]})}function xe({tenant:{name:e,defaultApp:t,createdAt:n,updatedAt:r}}){return(0,G.jsx)(S,{ids:t?[t.id]:[],children:(0,G.jsxs)(`dl`,{className:X.facts,children:[(0,G.jsx)(`dt`,{children:`Name`}),(0,G.jsx)(`dd`,{children:e}),(0,G.jsx)(`dt`,{children:`Default app`}),(0,G.jsxs)(`dd`,{children:[t?(0,G.jsx)(x,{id:t.id}):`None`,(0,G.jsx)(`div`,{className:`quiet`,children:t?`A sign-in that names no app ends there.`:`A sign-in that names no app ends on an error page. Choose an app, or name one in each sign-in.`})]}),(0,G.jsx)(`dt`,{children:`Created`}),(0,G.jsx)(`dd`,{children:(0,G.jsx)(m,{at:n})}),(0,G.jsx)(`dt`,{children:`Changed`}),(0,G.jsx)(`dd`,{children:(0,G.jsx)(m,{at:r})})]})})}function Se(){let e=g(),t=n(P,y(e.page),{keep:!0});return(0,G.jsx)(_,{list:e,answer:t,history:t.data?.tenant?.history})}export{be as Settings};