import{a as e,c as t,n}from"./preload-helper-BUWbU44Z.js";import{S as r,n as i,o as a,t as o}from"./index-BLpMupXr.js";import{t as s}from"./ColumnChoice-DpbLjBoe.js";import{_ as c,a as l,d as u,f as d,m as f,o as p,r as m,u as h}from"./toast-C4jXafWp.js";import{t as ee}from"./FilterBar-DCakLQFN.js";import{n as te,t as g}from"./Names-DQWfmHX6.js";import{r as _,t as v}from"./TextInput-DLuiFYYb.js";import{E as y,F as b,J as ne,P as re,et as ie,ft as ae,j as x,k as S}from"./matchContext-N1U96kf7.js";import{r as C}from"./Menu-Dh6ObN96.js";import{t as w}from"./Stack-BcOe59DE.js";import{M as T,a as E,f as D,r as oe}from"./useRowKeys-CjZuNWE8.js";import{t as se}from"./IconTrash-BGlUpKBP.js";import{n as O,t as ce}from"./User-B1xNiGvt.js";import{u as le}from"./graphql-BswW2bCS.js";import{t as ue}from"./BulkBar-DXIqm158.js";import{t as k}from"./ConfirmWithRehearsal-q5CqRZg9.js";import{n as A,r as j,t as de}from"./find-BnPmpe6I.js";import{t as fe}from"./IconSearch-Ct17wFLR.js";import{n as M,r as N}from"./PickMany-CaYXUFwm.js";import{r as P}from"./words-DKu7YJCp.js";import{i as F,r as I}from"./FilterChip-BFziaz4w.js";var L={root:`m_3eebeb36`,label:`m_9e365f20`},R=n(),z={orientation:`horizontal`},B=ie((e,{color:t,variant:n,size:r})=>({root:{"--divider-color":t?ne(t,e):void 0,"--divider-border-style":n,"--divider-size":ae(r,`divider-size`)}})),V=x(e=>{let t=b(`Divider`,z,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,color:c,orientation:l,label:u,labelPosition:d,mod:f,attributes:p,...m}=t,h=re({name:`Divider`,classes:L,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:s,varsResolver:B});return(0,R.jsx)(S,{mod:[{orientation:l,withLabel:!!u},f],role:`separator`,"aria-orientation":l,...h(`root`),...m,children:u&&(0,R.jsx)(S,{component:`span`,mod:{position:d},...h(`label`),children:u})})});V.classes=L,V.varsResolver=B,V.displayName=`@mantine/core/Divider`;var pe=D(`outline`,`star`,`Star`,[[`path`,{d:`M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873l-6.158 -3.245`,key:`svg-0`}]]),H=t(e(),1),U=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new U(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new U(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new U(`
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
    `,{fragmentName:`AccessChanged`}),new U(`
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
    `,{fragmentName:`HistoryRow`}),new U(`
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
    `,{fragmentName:`ClientWhole`}),new U(`
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
    `,{fragmentName:`UserRow`}),new U(`
    fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}
    `,{fragmentName:`RowResult`}),new U(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new U(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new U(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new U(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new U(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new U(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new U(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new U(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new U(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new U(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new U(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new U(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new U(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new U(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new U(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`});var W=new U(`
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
}`,{hash:`sha256:f37daabc7e58a7403d81545550f5951b4743f6de00af69466d957aa0365cf299`}),G=new U(`
    query UserCount($search: String, $filter: UserFilter) {
  users(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:d0c0d0decb1e86be11f5abae1a3180016fce78554a5cb09e4649bb06a9361130`}),me=new U(`
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
}`,{hash:`sha256:d8e25efa33867cf7653706d6670e751f3b03f6cf37b2478061139f66a0319a41`}),he=new U(`
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
}`,{hash:`sha256:6d0fc95882bed14fc514d4d4ac32e3992e7a18fc13749d14172b13482466ca2c`}),ge=new U(`
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
}`,{hash:`sha256:92d49a89e719276cb15cdf104821e69cb5e1a4cbf7ebdbb63958d2312bda67f7`}),_e=new U(`
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
}`,{hash:`sha256:462eff912619b8cc505cdada99d1c11a0699cd816c17d2668cd2867d8dd82714`});new U(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new U(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new U(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new U(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var K=`tenantry.views.`;function q(e,t){try{return JSON.parse(e.getItem(K+t)??`[]`).filter(e=>typeof e.name==`string`&&typeof e.search==`object`).sort((e,t)=>e.name.localeCompare(t.name))}catch{return[]}}function ve(e,t,n){let r=q(e,t).filter(({name:e})=>e!==n.name);e.setItem(K+t,JSON.stringify([...r,{...n,search:J(n.search)}]))}function ye(e,t,n){e.setItem(K+t,JSON.stringify(q(e,t).filter(e=>e.name!==n)))}function be(e,t){return i(J(t))===i(e.search)}function J({after:e,before:t,form:n,...r}){return r}function xe({name:e,list:t}){let{tenant:n}=E(),i=`${n?.id??``}.${e}`,[a,o]=(0,H.useState)(()=>q(localStorage,i)),s=a.find(e=>be(e,t.search)),l=e=>t.change({...Object.fromEntries(Object.keys(t.search).map(e=>[e,void 0])),...e}),u=e=>{ve(localStorage,i,{name:e,search:t.search}),o(q(localStorage,i))},d=e=>{ye(localStorage,i,e),o(q(localStorage,i))};return(0,R.jsxs)(C,{width:260,position:`bottom-end`,trapFocus:!0,returnFocus:!0,children:[(0,R.jsx)(C.Target,{children:(0,R.jsx)(T,{label:`Views`,children:(0,R.jsx)(_,{variant:`default`,size:36,"aria-label":`Views`,children:(0,R.jsx)(pe,{size:18})})})}),(0,R.jsxs)(C.Dropdown,{"aria-label":`Views`,children:[(0,R.jsx)(w,{gap:2,children:[{name:`All`,search:{}},...a].map(e=>(0,R.jsx)(r,{variant:`subtle`,color:`gray`,justify:`space-between`,rightSection:e===s&&(0,R.jsx)(c,{size:16,"aria-label":`shown`}),onClick:()=>l(e.search),children:e.name},e.name))}),(0,R.jsx)(V,{my:`sm`}),s?(0,R.jsxs)(r,{variant:`subtle`,color:`red`,fullWidth:!0,leftSection:(0,R.jsx)(se,{size:16}),onClick:()=>d(s.name),children:[`Forget “`,s.name,`”`]}):(0,R.jsx)(Se,{keep:u})]})]})}function Se({keep:e}){return(0,R.jsxs)(`form`,{onSubmit:t=>{t.preventDefault();let n=String(new FormData(t.currentTarget).get(`name`)).trim();n&&e(n)},children:[(0,R.jsx)(v,{name:`name`,"aria-label":`Keep this view as`,placeholder:`Keep this view as…`,maxLength:60,mb:`xs`}),(0,R.jsx)(r,{type:`submit`,size:`xs`,children:`Keep`})]})}function Y({label:e,find:t,picked:n,onPick:r}){let[i,a]=(0,H.useState)(``),{items:o,problem:s}=M(t,i);return(0,R.jsxs)(`div`,{className:N.field,role:`group`,"aria-label":e,children:[(0,R.jsx)(v,{type:`search`,label:e,placeholder:`Type the start of a name`,leftSection:(0,R.jsx)(fe,{size:16}),value:i,onChange:e=>a(e.currentTarget.value),"data-autofocus":!0}),s&&(0,R.jsx)(oe,{problem:s}),(0,R.jsxs)(`div`,{className:N.items,children:[!o&&!s&&(0,R.jsx)(y,{size:`sm`,m:`md`,"aria-label":`Searching`}),o?.length===0&&(0,R.jsx)(`p`,{className:`quiet`,children:i?`Nothing begins with “${i}”.`:`There is none yet.`}),o?.map(e=>(0,R.jsxs)(`button`,{type:`button`,className:N.one,"aria-pressed":e.id===n?.id,onClick:()=>r(e),children:[e.name,e.detail&&(0,R.jsx)(`small`,{className:`quiet`,children:e.detail})]},e.id))]})]})}function Ce({selection:e}){let[t,n]=(0,H.useState)(null),i=()=>n(null),a=[...e.rows.keys()];return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(ue,{selection:e,children:[{deed:`app`,label:`Give an app…`,may:`users:edit`},{deed:`group`,label:`Add to a group…`,may:`groups:edit`},{deed:`disable`,label:`Disable…`,may:`users:edit`},{deed:`enable`,label:`Enable…`,may:`users:edit`},{deed:`delete`,label:`Delete…`,may:`users:delete`}].map(({deed:e,label:t,may:i})=>(0,R.jsx)(u,{may:i,children:(0,R.jsx)(r,{variant:e===`delete`?`light`:`default`,color:e===`delete`?`red`:`brand`,size:`xs`,onClick:()=>n(e),children:t})},e))}),(0,R.jsx)(we,{ids:a,opened:t===`app`,onClose:i}),(0,R.jsx)(Te,{ids:a,opened:t===`group`,onClose:i}),(0,R.jsx)(Ee,{ids:a,deed:t,onClose:i,clear:e.clear})]})}var X=`SKIP_FAILED`;function we({ids:e,opened:t,onClose:n}){let[r,i]=(0,H.useState)(),a=A();return(0,R.jsx)(k,{opened:t,onClose:n,title:`Give ${P(e.length,`user`)} an app`,document:me,name:`UsersAppAdd`,variables:{input:{ids:e,appId:r?.id??``,errorPolicy:X}},ready:r!==void 0,confirmLabel:`Give it`,done:e=>`${P(e.usersAppAdd?.addedCount??0,`user has`,`users have`)} ${r?.name} now.`,children:(0,R.jsx)(Y,{label:`App`,find:a,picked:r,onPick:i})})}function Te({ids:e,opened:t,onClose:n}){let[r,i]=(0,H.useState)(),a=j();return(0,R.jsx)(k,{opened:t,onClose:n,title:`Add ${P(e.length,`user`)} to a group`,document:le,name:`GroupMembersAdd`,variables:{id:r?.id??``,input:{userIds:e,errorPolicy:X}},ready:r!==void 0,confirmLabel:`Add them`,done:e=>`${P(e.groupMembersAdd?.addedCount??0,`user`)} added to ${r?.name}.`,children:(0,R.jsx)(Y,{label:`Group`,find:a,picked:r,onPick:i})})}function Ee({ids:e,deed:t,onClose:n,clear:r}){let i={input:{ids:e,errorPolicy:X}},a=P(e.length,`user`);return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(k,{opened:t===`disable`,onClose:n,title:`Disable ${a}?`,document:he,name:`UsersDisable`,variables:i,confirmLabel:`Disable`,danger:!0,done:e=>`${P(e.usersDisable?.disabledCount??0,`user`)} disabled.`,children:`They are shut out of all apps, and their sessions end. Enabling brings back what they were.`}),(0,R.jsx)(k,{opened:t===`enable`,onClose:n,title:`Enable ${a}?`,document:ge,name:`UsersEnable`,variables:i,confirmLabel:`Enable`,done:e=>`${P(e.usersEnable?.enabledCount??0,`user`)} enabled.`,children:`Those who were disabled may sign in again.`}),(0,R.jsx)(k,{opened:t===`delete`,onClose:n,title:`Delete ${a}?`,document:_e,name:`UsersDelete`,variables:i,confirmLabel:`Delete`,danger:!0,done:e=>`${P(e.usersDelete?.deletedCount??0,`user`)} deleted.`,onDone:r,children:`With all that apps keep of them. What they did stays in the log. They can be restored for 30 days.`})]})}function De({onPick:e}){return(0,R.jsx)(Y,{label:`App`,find:A(),onPick:({id:t})=>e(t)})}function Oe({onPick:e}){return(0,R.jsx)(Y,{label:`Group`,find:j(),onPick:({id:t})=>e(t)})}function ke({onPick:e}){return(0,R.jsx)(Y,{label:`Account`,find:de(),onPick:({id:t})=>e(t)})}var Z=[{name:`status`,label:`Status`,kind:`choice`,many:!0,options:[{value:`ACTIVE`,label:`Active`},{value:`PENDING`,label:`Pending`},{value:`DISABLED`,label:`Disabled`}]},{name:`app`,label:`May use`,kind:`pick`,Pick:De,Name:g},{name:`group`,label:`In group`,kind:`pick`,Pick:Oe,Name:g},{name:`account`,label:`Of account`,kind:`pick`,Pick:ke,Name:g},{name:`apps`,label:`Apps`,kind:`choice`,options:[{value:`some`,label:`At least one`},{value:`none`,label:`None`}]},{name:`created`,label:`Created`,kind:`span`},{name:`signed`,label:`Last sign-in`,kind:`span`}];function Ae(e){let{status:t,app:n,group:r,account:i,apps:a,created:o,signed:s}=e,c={...t&&{status:I(t)},...n&&{appId:n},...r&&{groupId:r},...i&&{accountId:i},...a&&{hasApps:a===`some`},...F(o)&&{createdAt:F(o)},...F(s)&&{lastSignInAt:F(s)}};return Object.keys(c).length>0?c:void 0}var Q=[{id:`name`,header:`Name`,cell:e=>(0,R.jsx)(`b`,{children:O(e)})},{id:`status`,header:`Status`,cell:({status:e})=>(0,R.jsx)(ce,{status:e})},{id:`email`,header:`Email`,sort:`EMAIL`,cell:({email:e})=>e?(0,R.jsx)(`span`,{className:`cut`,title:e,children:e}):(0,R.jsx)($,{})},{id:`phone`,header:`Phone`,cell:({phone:e})=>e?(0,R.jsx)(`span`,{className:`number`,children:e}):(0,R.jsx)($,{})},{id:`external`,header:`External id`,cell:({externalUserId:e})=>e?(0,R.jsx)(`code`,{className:`mono cut`,title:e,children:e}):(0,R.jsx)($,{})},{id:`signed`,header:`Last sign-in`,sort:`LAST_SIGN_IN_AT`,cell:({lastSignInAt:e})=>(0,R.jsx)(m,{at:e,never:`Never`})},{id:`apps`,header:`Apps`,cell:({apps:e})=>(0,R.jsx)(Me,{apps:e})},{id:`created`,header:`Created`,sort:`CREATED_AT`,extra:!0,cell:({createdAt:e})=>(0,R.jsx)(m,{at:e})}];function je(){let e=h(Q),t=p(),{search:n}=e,r=(0,H.useMemo)(()=>Ae(n),[n]),i={...n.q&&{search:n.q},...r&&{filter:r}},o={...e.page,...i,orderBy:e.order},{data:c,problem:u,stale:m,reload:g}=a(W,o,{keep:!0}),_=a(G,i),v=[`app`,`group`,`account`].flatMap(e=>n[e]??[]);return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(f,{title:`Users`,sub:`Each person is known once, and shared by all apps.`,children:(0,R.jsx)(d,{operations:[{name:`UserList`,document:W,variables:o},{name:`UserCount`,document:G,variables:i}]})}),(0,R.jsx)(te,{ids:v,children:(0,R.jsxs)(ee,{list:e,looksAt:`name, email, phone or id`,filters:Z,children:[(0,R.jsx)(xe,{name:`users`,list:e}),(0,R.jsx)(s,{columns:Q,list:e})]})}),t.rows.size>0&&(0,R.jsx)(Ce,{selection:t}),(0,R.jsx)(l,{label:`Users`,columns:Q,rows:c?.users?.nodes,page:c?.users?.pageInfo,list:e,nameOf:O,total:_.data?.users?.totalCount,stale:m,problem:u,reload:g,selection:t,empty:(0,R.jsx)(Ne,{narrowed:Object.keys(i).length>0})})]})}function $(){return(0,R.jsx)(`span`,{className:`quiet`,children:`–`})}function Me({apps:e}){return!e||e.nodes.length===0?(0,R.jsx)($,{}):(0,R.jsxs)(R.Fragment,{children:[e.nodes.map(({name:e})=>e).join(`, `),e.pageInfo.hasNextPage&&(0,R.jsx)(`span`,{className:`quiet`,children:` and more`})]})}function Ne({narrowed:e}){return e?(0,R.jsx)(o,{title:`No user is like that`,children:`Remove a filter, or search for the start of a name, an email address, a phone number or an external id.`}):(0,R.jsx)(o,{title:`No user yet`,children:`Users come with their first sign-in to an app that allows it, through the API, or by an import of a file.`})}export{je as UserList};