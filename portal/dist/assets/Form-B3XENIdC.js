import{a as e,c as t,n}from"./preload-helper-BUWbU44Z.js";import{L as r,a as i,l as a,p as o}from"./useRowKeys-CyyeyeyH.js";import{S as s}from"./DateTime-E3IZMTYI.js";import{t as c}from"./TextInput-Cg_mJjJu.js";import{t as l}from"./toast-DcfX8XkI.js";import{t as u}from"./Textarea-CQ3YdsNZ.js";import{a as d,m as f}from"./index-dNWYXLeN.js";import{t as p}from"./IconSearch-DxufV-uB.js";import{t as m}from"./DrawerForm-Cc8kNdSw.js";import{t as h}from"./ConfirmWithRehearsal-veJXWAST.js";var g=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new g(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new g(`
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
    `,{fragmentName:`Change`}),new g(`
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
    `,{fragmentName:`AccessChanged`}),new g(`
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
    `,{fragmentName:`HistoryRow`}),new g(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new g(`
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
}`,{fragmentName:`ClientWhole`}),new g(`
    fragment RoleRow on Role {
  id
  version
  name
  description
  permissions
  builtIn
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  adminUsers(first: 1) {
    totalCount
    __typename
  }
  managementApps(first: 1) {
    totalCount
    __typename
  }
  clients(first: 1) {
    totalCount
    __typename
  }
  __typename
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`RoleRow`}),new g(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new g(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new g(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new g(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new g(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new g(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new g(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new g(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new g(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new g(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new g(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new g(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new g(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new g(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new g(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`});var _=new g(`
    query RoleList($first: Int, $after: String, $last: Int, $before: String, $search: String) {
  roles(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
  ) {
    nodes {
      ...RoleRow
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
fragment RoleRow on Role {
  id
  version
  name
  description
  permissions
  builtIn
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  adminUsers(first: 1) {
    totalCount
    __typename
  }
  managementApps(first: 1) {
    totalCount
    __typename
  }
  clients(first: 1) {
    totalCount
    __typename
  }
  __typename
}`,{hash:`sha256:1c443a604e4aab1d696b8fbe0d4452a2c0e485e370fb694e8a476d320ad0b518`}),v=new g(`
    query RoleCount($search: String) {
  roles(first: 1, search: $search) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:651efe1658128018249bce726714acccdf0212ab0d6f85d855eed87a3a1403c1`}),y=new g(`
    query RoleDetail($id: ID!) {
  role(id: $id) {
    ...RoleRow
    __typename
  }
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
fragment RoleRow on Role {
  id
  version
  name
  description
  permissions
  builtIn
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  adminUsers(first: 1) {
    totalCount
    __typename
  }
  managementApps(first: 1) {
    totalCount
    __typename
  }
  clients(first: 1) {
    totalCount
    __typename
  }
  __typename
}`,{hash:`sha256:d05e5160bfa25fb498674da36c4ce51c570a32ab558048c5f402ee3f8a4c1531`}),b=new g(`
    query RoleHolders($id: ID!) {
  role(id: $id) {
    id
    adminUsers(first: 100) {
      nodes {
        id
        email
        called: name
        __typename
      }
      __typename
    }
    managementApps(first: 100) {
      nodes {
        id
        name
        __typename
      }
      __typename
    }
    clients(first: 100) {
      nodes {
        id
        clientId
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:a02cd427fa4558150fb27463c52b44fd0386efa100e4d3714538faaee4125ae7`}),x=new g(`
    query RoleHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  role(id: $id) {
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
}`,{hash:`sha256:9fa7ea2c72e7ea68095c9a7c49d73592c7e1f4873a09457ea6b0b5333ceaa966`}),S=new g(`
    mutation RoleCreate($input: RoleCreateInput!, $key: String!) {
  roleCreate(input: $input) @idempotent(key: $key) {
    role {
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
}`,{hash:`sha256:b1df1730932b954253576bca214496a70e666d4790946c78e795e771cd053e7f`}),C=new g(`
    mutation RoleUpdate($id: ID!, $input: RoleUpdateInput!, $dryRun: Boolean! = false) {
  roleUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    role {
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
}`,{hash:`sha256:e99900f6ae30db7f21ca36f0be2ed475fd28b187b9f74018e5156ba9915d8042`}),w=new g(`
    mutation RoleDelete($id: ID!, $dryRun: Boolean! = false) {
  roleDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:f21066b00ac8673cbec6f2e1dd89e627467c17afb7bae17b3c6060fef59299e6`});new g(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new g(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new g(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new g(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var T=n();function E({role:e,onClose:t,onDone:n}){return(0,T.jsx)(h,{opened:e!==null,onClose:t,title:`Delete the role ${e?.name??``}?`,document:w,name:`RoleDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the role`,danger:!0,done:()=>`The role ${e?.name} was deleted.`,onDone:()=>n?.(),children:`Whoever holds it may not do from now on what came by it alone. This cannot be undone.`})}var D=t(e(),1),O={tree:`_tree_1a8f0_1`,branches:`_branches_1a8f0_14`,leaves:`_leaves_1a8f0_30`,held:`_held_1a8f0_39`,error:`_error_1a8f0_69`},k=`list read create edit delete`,A=[j(`*`,`Everything`,`* ${k}`),j(`users`,`Users`,k),j(`groups`,`Groups`,k),j(`accounts`,`Accounts`,k),j(`apps`,`Apps and their clients`,k),j(`appRoles`,`Roles of apps`,`read create edit delete`),j(`sessions`,`Sessions`,`read delete`),j(`authenticators`,`Ways to sign in`,`read create edit delete`),j(`consents`,`Consents`,`read delete`),j(`events`,`Audit log`,`read`),j(`eventStreams`,`Event streams`,`read edit`),j(`webhooks`,`Webhooks`,k),j(`managementApps`,`Management apps`,k),j(`adminUsers`,`Admins`,k),j(`roles`,`Roles`,k),j(`tenant`,`Settings of the tenant`,`read edit`)];function j(e,t,n){return{object:e,label:t,actions:n.split(` `)}}function M({object:e,actions:t}){return t.map(t=>`${e}:${t}`)}function N(e,t){let n=M(e),r=n.filter(e=>t.has(e)).length;return r===0?`none`:r===n.length?`all`:`some`}function P(e,t){let n=e.slice(e.indexOf(`:`)+1);return(n===`list`?[`*:*`,`*:list`,`*:read`]:[`*:*`,`*:${n}`]).find(n=>n!==e&&t.has(n))}function F(e){let t=e.trim().toLowerCase();return t===``?A:A.flatMap(e=>{if(`${e.label} ${e.object}`.toLowerCase().includes(t))return[e];let n=e.actions.filter(n=>`${e.object}:${n}`.toLowerCase().includes(t));return n.length>0?[{...e,actions:n}]:[]})}function I(e,t){let n=t.filter(t=>!e.includes(t)),r=e.filter(e=>!t.includes(e));return{...n.length>0&&{addPermissions:n},...r.length>0&&{removePermissions:r}}}function L({chosen:e,onChoose:t,error:n}){let[r,s]=(0,D.useState)(``),l=i(),u=new Set(e),d=e=>a(l.permissions,e)||R(e,l.permissions),f=(n,r)=>{let i=e.filter(e=>!n.includes(e));t(r?[...i,...n].sort():i)},m=F(r);return(0,T.jsxs)(`fieldset`,{className:O.tree,children:[(0,T.jsx)(`legend`,{children:`Permissions`}),(0,T.jsx)(c,{type:`search`,"aria-label":`Search permissions`,placeholder:`Users, delete, webhooks:edit…`,leftSection:(0,T.jsx)(p,{size:16}),value:r,onChange:e=>s(e.currentTarget.value),onKeyDown:e=>e.key===`Enter`&&e.preventDefault()}),(0,T.jsxs)(`ul`,{className:O.branches,children:[m.map(e=>(0,T.jsx)(z,{branch:e,chosen:u,mine:d,choose:f},e.object)),m.length===0&&(0,T.jsx)(`li`,{className:`quiet`,children:`No permission is called so.`})]}),n&&(0,T.jsx)(`p`,{role:`alert`,className:O.error,children:n}),(0,T.jsxs)(`p`,{className:`quiet number`,role:`status`,children:[o(u.size,`permission`),` chosen`]})]})}function R(e,t){let[n,r]=e.split(`:`);return n===`*`&&A.slice(1).flatMap(M).filter(e=>r===`*`||e.endsWith(`:${r}`)).every(e=>t.includes(e))}function z({branch:e,chosen:t,mine:n,choose:r}){let i=N(e,t),a=M(e),o=a.filter(e=>n(e));return(0,T.jsxs)(`li`,{children:[(0,T.jsx)(s,{label:e.label,checked:i===`all`,indeterminate:i===`some`,disabled:o.length===0,onChange:()=>r(o,i!==`all`)}),(0,T.jsx)(`ul`,{className:O.leaves,"aria-label":e.label,children:a.map((i,a)=>(0,T.jsx)(`li`,{children:(0,T.jsx)(B,{permission:i,action:e.actions[a],chosen:t,mine:n(i),choose:r})},i))})]})}function B({permission:e,action:t,chosen:n,mine:i,choose:a}){let o=P(e,n),c=o?`${o} has it already.`:i?e:`You do not hold it, so you cannot give it or take it.`;return(0,T.jsx)(r,{label:c,openDelay:300,children:(0,T.jsx)(s,{size:`xs`,label:t===`*`?`everything`:t,"aria-label":`${e}${o||!i?`: ${c}`:``}`,checked:n.has(e)||o!==void 0,disabled:o!==void 0||!i,onChange:t=>a([e],t.currentTarget.checked)})})}function V({permissions:e}){let t=new Set(e),n=A.filter(e=>N(e,t)!==`none`);return n.length===0?(0,T.jsx)(`p`,{className:`quiet`,children:`This role permits nothing yet.`}):(0,T.jsx)(`dl`,{className:O.held,children:n.map(e=>(0,T.jsxs)(`div`,{children:[(0,T.jsx)(`dt`,{children:e.label}),(0,T.jsx)(`dd`,{children:e.actions.filter(n=>t.has(`${e.object}:${n}`)).map(t=>(0,T.jsx)(`span`,{children:t===`*`?`everything, now and later`:e.object===`*`?`${t} all objects`:t},t))})]},e.object))})}function H({role:e,opened:t,onClose:n}){let r=U(e,n);return(0,T.jsx)(m,{title:e?`Edit ${e.name}`:`Create a role`,opened:t,onClose:n,draft:`role.${e?.id??`new`}`,initial:{name:e?.name??``,description:e?.description??``,permissions:e?.permissions??[]},validate:({name:e})=>({name:e.trim()?null:`A role needs a name.`}),submit:r,submitLabel:e?`Save`:`Create the role`,operation:t=>W(e,t),children:e=>(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(c,{label:`Name`,description:`Unique in the tenant.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,T.jsx)(u,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:2,maxLength:1e3,...e.getInputProps(`description`)}),(0,T.jsx)(L,{chosen:e.values.permissions,onChoose:t=>e.setFieldValue(`permissions`,t),error:e.errors.permissions})]})})}function U(e,t){let n=d(S),r=d(C),i=l(),a=f();return async o=>{if(e){let{data:n,problem:a}=await r.run({id:e.id,input:K(e,o)});if(a)return a;i.done(`Saved.`,n.roleUpdate?.changes),t();return}let{data:s,problem:c}=await n.run({input:G(o)});if(c)return c;i.done(`The role ${o.name} was created.`),await a({to:`/roles/$id`,params:{id:s.roleCreate.role.id}})}}function W(e,t){return e?{name:`RoleUpdate`,document:C,variables:{id:e.id,input:K(e,t)}}:{name:`RoleCreate`,document:S,variables:{input:G(t),key:`a UUID, new for each request`}}}function G({name:e,description:t,permissions:n}){return{name:e.trim(),...t.trim()&&{description:t.trim()},permissions:n}}function K(e,{name:t,description:n,permissions:r}){return{expectedVersion:e.version,name:t.trim(),description:n.trim()||null,...I(e.permissions,r)}}export{y as a,_ as c,v as i,V as n,x as o,E as r,b as s,H as t};