import{C as e,o as t,r as n,s as r,t as i,u as a}from"./index-Dzmk5SIJ.js";import{t as o}from"./Switch-B1V40-x1.js";import{a as s,c,n as l}from"./preload-helper-BUWbU44Z.js";import{O as u,d,t as f}from"./Problem-BN2wabfx.js";import{t as p}from"./Actor-CdvtABv5.js";import{t as m}from"./ColumnChoice-NeLNs3K4.js";import{a as h,c as g,i as _,s as v,t as y}from"./DataTable-tDV4jj-F.js";import{_ as b,a as x,c as S,f as C,h as w,n as T,o as E,r as D,u as ee}from"./toast-vEZ8gWgz.js";import{t as O}from"./Difference-CGSUEyfS.js";import{t as te}from"./FiltersOnly-br8jg61V.js";import{n as k,t as A}from"./Names-C4hdTCJF.js";import{t as j}from"./ObjectLink-BMgA2DSo.js";import{t as M}from"./turned-BBf5S0Cu.js";import{r as ne,t as N}from"./words-DKu7YJCp.js";import{t as re}from"./Stack-BcOe59DE.js";import{t as ie}from"./TextInput-BsHdwkNL.js";import{i as ae,r as P}from"./FilterChip-BNXQ2LG0.js";import{n as oe,t as F}from"./find-Dwuk8qLI.js";import{t as I}from"./FindOne-EPF8svf5.js";import{n as L}from"./User-B1xNiGvt.js";import{t as R}from"./Drawer-CfrUMDco.js";import{t as z}from"./ConfirmWithRehearsal-j6S5XiFp.js";var B=c(s(),1),V=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new V(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new V(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new V(`
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
    `,{fragmentName:`AccessChanged`}),new V(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new V(`
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
    `,{fragmentName:`HistoryRow`}),new V(`
    fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
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
}`,{fragmentName:`AuditRow`}),new V(`
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
    `,{fragmentName:`ClientWhole`}),new V(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new V(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new V(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new V(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new V(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new V(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new V(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new V(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new V(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new V(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var H=new V(`
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
fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
  __typename
}`,{hash:`sha256:c6c9e9652422b7a1d80a73ceb8b17fbaf8e96ca63c82a3746cf18f5d7e0a08b5`}),U=new V(`
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
fragment AuditRow on Event {
  ...HistoryRow
  appId
  accountId
  clientId
  __typename
}`,{hash:`sha256:fe12153a838e6cd01857f2aef00d8c657d24871992ce52ef37645e6c8ed27c5b`}),W=new V(`
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
  __typename
}`,{hash:`sha256:490960989cd67d9b09241fcd96eae9100e9d24eca0077e69a0ff6b54978be0da`}),G=new V(`
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
    `,{hash:`sha256:70533f583dc3b59c822525dd7623ffdda5ea10b2713033262118a5c4208a61fd`}),K=new V(`
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
}
    `,{hash:`sha256:afa4c59e29625d2a06ea97413651e3d0ddb5ea091966187f3c828c59e3718d1c`});new V(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new V(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new V(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new V(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new V(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`}),new V(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new V(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new V(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new V(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var q={pick:`_pick_o6iw1_1`,ticks:`_ticks_o6iw1_6`,open:`_open_o6iw1_11`,change:`_change_o6iw1_28`,live:`_live_o6iw1_34`,facts:`_facts_o6iw1_41`,sides:`_sides_o6iw1_57`},se=Object.entries({user:`created updated deleted restored disabled enabled signed_in app_added app_removed app_profile_updated app_profile_deleted email_added email_removed email_verified phone_added phone_removed phone_verified password_created password_updated password_removed consent_granted consent_revoked`,app:`created updated deleted restored users_kept`,app_role:`created updated deleted user_added user_removed group_added group_removed app_added app_removed`,group:`created updated deleted restored member_added member_removed app_added app_removed`,account:`created updated deleted restored user_added user_removed user_updated user_roles_set app_assigned app_updated app_removed app_roles_set logo_set`,client:`created updated deleted secret_created secret_revoked token_issued token_refused token_revoked`,management_app:`created updated deleted signed_in signed_out`,admin_user:`created updated deleted invited signed_in signed_out sign_in_refused password_created password_updated`,admin_session:`revoked`,role:`created updated deleted assigned revoked`,role_group:`created updated deleted`,session:`revoked`,webhook:`created updated deleted enabled disabled secret_rotated tested redelivered`,event_stream:`created deleted`,import:`started finished cancelled failed`,tenant:`created updated`,change:`reverted`,write:`refused`}).flatMap(([e,t])=>t.split(` `).map(t=>`${e}.${t}`));function ce(e){return T(e)?null:e.endsWith(`.created`)?`What was created is undone by deleting it, on its own page.`:`This is a record of something that has no exact opposite.`}function le(){let e=r(G);return(0,B.useCallback)(async t=>{let{data:n,problem:r}=await e({first:8,...t&&{search:t}});if(r)return{problem:r};let i=(n.adminUsers?.nodes??[]).map(({id:e,email:t,called:n})=>({id:e,name:n??t,detail:`Admin · ${t}`})),a=(n.managementApps?.nodes??[]).map(({id:e,name:t})=>({id:e,name:t,detail:`Management app`}));return{data:[...i,...a]}},[e])}function ue(){let e=r(K);return(0,B.useCallback)(async t=>{let{data:n,problem:r}=await e({first:5,...t&&{search:t}});if(r)return{problem:r};let i=(e,t=[])=>t.map(({id:t,label:n})=>({id:t,name:n,detail:e}));return{data:[...(n.users?.nodes??[]).map(e=>({id:e.id,name:L(e),detail:`User · ${e.email??`–`}`})),...i(`App`,n.apps?.nodes),...i(`Group`,n.groups?.nodes),...i(`Account`,n.accounts?.nodes)]}},[e])}var J=l(),Y=[{name:`actor`,label:`Who`,kind:`pick`,Pick:({onPick:e})=>(0,J.jsx)(I,{label:`Who did it`,find:le(),onPick:e}),Name:X},{name:`action`,label:`What`,kind:`pick`,Pick:Z,Name:fe},{name:`target`,label:`Object`,kind:`pick`,Pick:({onPick:e})=>(0,J.jsx)(I,{label:`What it happened to`,find:ue(),onPick:e}),Name:X},{name:`app`,label:`App`,kind:`pick`,Pick:({onPick:e})=>(0,J.jsx)(I,{label:`App`,find:oe(),onPick:e}),Name:X},{name:`account`,label:`Account`,kind:`pick`,Pick:({onPick:e})=>(0,J.jsx)(I,{label:`Account`,find:F(),onPick:e}),Name:X},{name:`at`,label:`When`,kind:`span`}];function de(e){let{actor:t,target:n,app:r,account:i}=e,a=ae(e.at),o=P(e.action);return{...t&&{actorId:t},...n&&{targetId:n},...r&&{appId:r},...i&&{accountId:i},...o&&{action:o.slice(0,20)},...a&&{at:a}}}function X({id:e}){return(0,J.jsx)(k,{ids:[e],children:(0,J.jsx)(A,{id:e})})}function fe({id:e}){let t=e.split(`,`);return(0,J.jsx)(J.Fragment,{children:t.length>2?`${t.length} actions`:t.map(N).join(`, `)})}function Z(){let[e,t]=(0,B.useState)(``),{search:r,change:i}=n(),a=P(r.action)??[],o=(e,t)=>{let n=t?[...a,e]:a.filter(t=>t!==e);i(h({action:n.join(`,`)||void 0}),{replace:!0})},s=e.trim().toLowerCase(),c=se.filter(e=>e.includes(s)||N(e).toLowerCase().includes(s));return(0,J.jsxs)(`div`,{className:q.pick,children:[(0,J.jsx)(ie,{type:`search`,"aria-label":`Search actions`,placeholder:`Deleted, member, sign…`,value:e,onChange:e=>t(e.currentTarget.value),"data-autofocus":!0}),(0,J.jsxs)(re,{gap:`xs`,mt:`sm`,className:q.ticks,role:`group`,"aria-label":`Actions`,children:[c.map(e=>(0,J.jsx)(g,{size:`xs`,label:N(e),checked:a.includes(e),disabled:!a.includes(e)&&a.length>=20,onChange:t=>o(e,t.currentTarget.checked)},e)),c.length===0&&(0,J.jsx)(`span`,{className:`quiet`,children:`No action is called so.`})]})]})}function pe({id:e,known:n,onClose:r}){let{data:a,problem:o,loading:s,reload:c}=t(U,{id:e??``},{pause:!e||!!n}),l=a?.node,d=n??(l&&`action`in l?l:void 0);return(0,J.jsxs)(R,{opened:!!e,onClose:r,title:d?N(d.action):`A record of the log`,size:`lg`,padding:`lg`,children:[d&&(0,J.jsx)(me,{record:d}),!d&&s&&(0,J.jsx)(u,{height:200}),!d&&o&&(0,J.jsx)(f,{problem:o,retry:c}),!d&&!s&&!o&&(0,J.jsx)(i,{title:`There is no such record`,children:`The log forgets what is older than its time.`})]})}function me({record:t}){let[n,r]=(0,B.useState)(!1),i=[t.targetId,t.relatedId,t.appId,t.accountId,t.actor.id].flatMap(e=>e??[]);return(0,J.jsxs)(k,{ids:i,children:[(0,J.jsx)(he,{record:t}),(0,J.jsx)(_e,{record:t}),(0,J.jsxs)(b,{gap:`xs`,children:[(0,J.jsx)(E,{may:`events:read`,unless:ce(t.action),children:(0,J.jsx)(e,{variant:`default`,leftSection:(0,J.jsx)(w,{size:16}),onClick:()=>r(!0),children:`Undo this change…`})}),(0,J.jsx)(S,{operations:[{name:`AuditRecord`,document:U,variables:{id:t.id}}]})]}),(0,J.jsx)(z,{opened:n,onClose:()=>r(!1),title:`Undo “${N(t.action)}”?`,document:W,name:`AuditRevert`,variables:{id:t.id},confirmLabel:`Undo it`,done:()=>`The change was undone.`,children:`It is done by the opposite change, which stands in the log as well. What was changed again since then is refused.`})]})}function he({record:e}){let{id:t,at:n,actor:r,actorName:i,targetId:a,relatedId:o,appId:s,accountId:c,clientId:l,ip:u,userAgent:d,requestId:f,userCount:m}=e,h=[[`When`,(0,J.jsxs)(J.Fragment,{children:[(0,J.jsx)(D,{at:n}),` `,(0,J.jsxs)(`span`,{className:`quiet`,children:[`(`,x(new Date(n)),`)`]})]})],[`Who`,(0,J.jsx)(p,{actor:r,name:i})],[`Object`,(0,J.jsx)(j,{id:a})],[`About`,o&&(0,J.jsx)(j,{id:o})],[`App`,s&&s!==a&&s!==o&&(0,J.jsx)(j,{id:s})],[`Account`,c&&c!==a&&c!==o&&(0,J.jsx)(j,{id:c})],[`Users`,m?.toLocaleString()],[`Client`,l&&(0,J.jsx)(C,{id:l,what:`the id of the client`})],[`Address`,u&&(0,J.jsx)(`code`,{className:`mono`,children:u})],[`Program`,d],[`Request`,f&&(0,J.jsx)(C,{id:f,what:`the id of the request`})],[`Record`,(0,J.jsx)(C,{id:t,what:`the id of the record`})]];return(0,J.jsx)(`dl`,{className:q.facts,children:h.map(([e,t])=>t&&(0,J.jsx)(ge,{name:e,value:t},e))})}function ge({name:e,value:t}){return(0,J.jsxs)(J.Fragment,{children:[(0,J.jsx)(`dt`,{children:e}),(0,J.jsx)(`dd`,{children:t})]})}function _e({record:{before:e,after:t}}){return!e&&!t?null:(0,J.jsxs)(`div`,{className:q.sides,children:[(0,J.jsxs)(`section`,{children:[(0,J.jsx)(`h3`,{children:`What changed`}),(0,J.jsx)(O,{before:e,after:t})]}),!!e&&(0,J.jsx)(Q,{title:`Before`,value:e}),!!t&&(0,J.jsx)(Q,{title:`After`,value:t})]})}function Q({title:e,value:t}){return(0,J.jsxs)(`section`,{children:[(0,J.jsx)(`h3`,{children:e}),(0,J.jsx)(`pre`,{tabIndex:0,"aria-label":e,children:JSON.stringify(t,null,2)})]})}function ve(e,t,n){let[r,i]=(0,B.useState)(0),o=(0,B.useRef)({showing:t,show:n});o.current={showing:t,show:n};let s=(0,B.useRef)(void 0),c=(0,B.useCallback)((e,t)=>(o.current.showing?(clearTimeout(s.current),s.current=setTimeout(()=>o.current.show(),300)):i(e=>e+1),t),[]);a({query:d.toString(),variables:{filter:e}},c);let l=JSON.stringify(e);return(0,B.useEffect)(()=>i(0),[l]),(0,B.useEffect)(()=>()=>clearTimeout(s.current),[]),{waiting:r,take:(0,B.useCallback)(()=>{i(0),o.current.show()},[])}}var $=[{id:`what`,header:`What`,cell:e=>(0,J.jsx)(ye,{row:e})},{id:`object`,header:`Object`,cell:({targetId:e})=>(0,J.jsx)(j,{id:e})},{id:`who`,header:`Who`,cell:({actor:e,actorName:t})=>(0,J.jsx)(p,{actor:e,name:t})},{id:`when`,header:`When`,cell:({at:e})=>(0,J.jsx)(D,{at:e})},{id:`change`,header:`From, to`,cell:({before:e,after:t})=>(0,J.jsx)(`span`,{className:q.change,children:(0,J.jsx)(O,{before:e,after:t})})},{id:`ip`,header:`Address`,cell:({ip:e})=>(0,J.jsx)(`code`,{className:`mono number`,children:e??`–`})},{id:`about`,header:`About`,extra:!0,cell:({relatedId:e})=>e?(0,J.jsx)(j,{id:e}):(0,J.jsx)(J.Fragment,{children:`–`})},{id:`program`,header:`Program`,extra:!0,cell:({userAgent:e})=>(0,J.jsx)(`span`,{className:`quiet`,children:e??`–`})},{id:`request`,header:`Request`,extra:!0,cell:({requestId:e})=>(0,J.jsx)(`code`,{className:`mono quiet`,children:e??`–`})}];function ye({row:e}){let{change:t}=n();return(0,J.jsx)(`button`,{type:`button`,className:q.open,onClick:()=>t({event:e.id}),children:N(e.action)})}function be(){let n=v($),r=(0,B.useMemo)(()=>de(n.search),[n.search]),a={..._(n.page),filter:r},{data:s,problem:c,stale:l,reload:u}=t(H,a,{keep:!0}),f=(0,B.useMemo)(()=>s?.events?.nodes.toReversed(),[s]),p=!n.search.after&&!n.search.before,[h,g]=(0,B.useState)(!0),{waiting:b,take:x}=ve(r,h&&p,u),C=()=>{x(),n.narrow({})},w=()=>n.narrow(Object.fromEntries(Y.map(({name:e})=>[e,void 0]))),T=f?.flatMap(({targetId:e,relatedId:t})=>[e,...t?[t]:[]])??[];return(0,J.jsxs)(J.Fragment,{children:[(0,J.jsx)(ee,{title:`Audit log`,sub:`Who did what, from where, from what to what. It outlives what it speaks of.`,children:(0,J.jsx)(S,{operations:[{name:`AuditList`,document:H,variables:a},{name:`Changes`,document:d,variables:{filter:r}}]})}),(0,J.jsx)(te,{list:n,filters:Y,children:(0,J.jsxs)(`div`,{className:q.live,children:[(0,J.jsx)(`span`,{role:`status`,children:b>0&&(0,J.jsx)(e,{size:`xs`,radius:`xl`,onClick:C,children:ne(b,`new`,`new`)})}),(0,J.jsx)(o,{label:`Live`,checked:h,onChange:e=>(g(e.currentTarget.checked),e.currentTarget.checked&&b>0&&C())}),(0,J.jsx)(m,{columns:$,list:n})]})}),(0,J.jsx)(k,{ids:T,children:(0,J.jsx)(y,{label:`Audit log`,columns:$,rows:f,page:M(s?.events?.pageInfo),list:n,nameOf:({action:e})=>N(e),stale:l&&!h,problem:c,reload:u,empty:(0,J.jsx)(i,{title:`Nothing like that has happened`,action:(0,J.jsx)(e,{variant:`default`,onClick:w,children:`Show everything`}),children:`Records come here as they are made. Take a filter away to see more.`})})}),(0,J.jsx)(pe,{id:n.search.event,known:f?.find(({id:e})=>e===n.search.event),onClose:()=>n.change({event:void 0})})]})}export{be as AuditLog};