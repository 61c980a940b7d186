import{n as e}from"./preload-helper-BUWbU44Z.js";import{t}from"./Alert-DISJYjqJ.js";import{t as n}from"./TextInput-Cg_mJjJu.js";import{t as r}from"./toast-DcfX8XkI.js";import{t as i}from"./Textarea-CQ3YdsNZ.js";import{a}from"./index-dNWYXLeN.js";import{t as o}from"./DrawerForm-Cc8kNdSw.js";import{t as s}from"./ConfirmWithRehearsal-veJXWAST.js";var c=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new c(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new c(`
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
    `,{fragmentName:`Change`}),new c(`
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
    `,{fragmentName:`AccessChanged`}),new c(`
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
    `,{fragmentName:`HistoryRow`}),new c(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new c(`
    fragment ManagementAppRow on ManagementApp {
  id
  name
  description
  createdAt
  viewerCan {
    ...Can
    __typename
  }
  client {
    id
    secrets {
      id
      lastUsedAt
      __typename
    }
    __typename
  }
  roles(first: 5) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  history(first: 1) {
    nodes {
      id
      action
      actorName
      actor {
        kind
        id
        __typename
      }
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
}`,{fragmentName:`ManagementAppRow`}),new c(`
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
}`,{fragmentName:`ClientWhole`}),new c(`
    fragment ManagementAppWhole on ManagementApp {
  id
  version
  name
  description
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  client {
    ...ClientWhole
    __typename
  }
  roles(first: 100) {
    nodes {
      id
      name
      description
      permissions
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
}
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
}`,{fragmentName:`ManagementAppWhole`}),new c(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new c(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new c(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new c(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new c(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new c(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new c(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new c(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new c(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new c(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new c(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new c(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new c(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new c(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new c(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`});var l=new c(`
    query ManagementAppList($first: Int, $after: String, $last: Int, $before: String, $search: String, $filter: ManagementAppFilter, $orderBy: AppOrder) {
  managementApps(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    nodes {
      ...ManagementAppRow
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
fragment ManagementAppRow on ManagementApp {
  id
  name
  description
  createdAt
  viewerCan {
    ...Can
    __typename
  }
  client {
    id
    secrets {
      id
      lastUsedAt
      __typename
    }
    __typename
  }
  roles(first: 5) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  history(first: 1) {
    nodes {
      id
      action
      actorName
      actor {
        kind
        id
        __typename
      }
      __typename
    }
    __typename
  }
  __typename
}`,{hash:`sha256:c4a3e3258b5bb2f0f99ca1992de05a9d6b529e5d354b997f4231e50b75a42e51`}),u=new c(`
    query ManagementAppCount($search: String, $filter: ManagementAppFilter) {
  managementApps(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:1881c32d4d4353e2063ab5d3c6fafcff65193f279447bf4b4f34040e58ca49d5`}),d=new c(`
    query ManagementAppDetail($id: ID!) {
  managementApp(id: $id) {
    ...ManagementAppWhole
    __typename
  }
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
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
fragment ManagementAppWhole on ManagementApp {
  id
  version
  name
  description
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  client {
    ...ClientWhole
    __typename
  }
  roles(first: 100) {
    nodes {
      id
      name
      description
      permissions
      __typename
    }
    __typename
  }
  __typename
}`,{hash:`sha256:26eb89a466086914bbe37773dad71492e71d126a8747a425027ad1cbd346ba5d`}),f=new c(`
    query ManagementAppHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  managementApp(id: $id) {
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
}`,{hash:`sha256:d9983197bcad1d4a43f5aa108d164a337002cf0fe77c38ee5bcb99bd8d886792`}),p=new c(`
    query PickManagementRoles($search: String, $first: Int!) {
  roles(first: $first, search: $search) {
    nodes {
      id
      name
      description
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:f1ed145c9001b3727818a0376e414c8b9969d321ff9e79fb913c5d193c75fce2`}),m=new c(`
    mutation ManagementAppCreate($input: ManagementAppCreateInput!, $key: String!) {
  managementAppCreate(input: $input) @idempotent(key: $key) {
    managementApp {
      id
      name
      __typename
    }
    clientId
    clientSecret
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
}`,{hash:`sha256:4e923ff4864b92202a059c7b315aef33bb3d1a21dd91313a713501caf5901bfd`}),h=new c(`
    mutation ManagementAppUpdate($id: ID!, $input: ManagementAppUpdateInput!, $dryRun: Boolean! = false) {
  managementAppUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    managementApp {
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
}`,{hash:`sha256:7c0c4153354cae226b3f724342f5a9fadb75d7f60eb21e1353c4c7b0a27d8c2e`}),g=new c(`
    mutation ManagementAppDelete($id: ID!, $dryRun: Boolean! = false) {
  managementAppDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:46beb94ab3a513af036406c7995eb3bbd561d0588c7e6baa69a27af3654ddcdf`}),_=new c(`
    mutation ManagementAppRolesSet($id: ID!, $input: ManagementAppRolesSetInput!, $dryRun: Boolean! = false) {
  managementAppRolesSet(id: $id, input: $input) @dryRun(if: $dryRun) {
    managementApp {
      id
      __typename
    }
    assignedCount
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
}`,{hash:`sha256:d6e3974a587759bbfdb05ad8b032157b283f8255d8c027a8e79703a230fc1ea9`}),v=new c(`
    mutation ManagementAppRoleRevoke($id: ID!, $input: RoleHolderInput!, $dryRun: Boolean! = false) {
  roleRevoke(id: $id, input: $input) @dryRun(if: $dryRun) {
    role {
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
}`,{hash:`sha256:8a5a8ae42471ebe4c0b1a6b96df8abea872c2f36a50ef2536235528bc8da71b1`});new c(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new c(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new c(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new c(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var y=e();function b({app:e,onClose:t,onDone:n}){return(0,y.jsx)(s,{opened:e!==null,onClose:t,title:`Delete the management app ${e?.name??``}?`,document:g,name:`ManagementAppDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the management app`,danger:!0,done:()=>`The management app ${e?.name} was deleted.`,onDone:()=>n?.(),children:`The service that uses its credentials is shut out at once. This cannot be undone: a new one has another client_id.`})}function x({app:e,opened:r,onClose:a,onMade:s}){let c=S(e,a,s),l={name:e?.name??``,description:e?.description??``};return(0,y.jsx)(o,{title:e?`Edit ${e.name}`:`Create a management app`,opened:r,onClose:a,draft:`management-app.${e?.id??`new`}`,initial:l,validate:({name:e})=>({name:e.trim()?null:`A management app needs a name.`}),submit:c,submitLabel:e?`Save`:`Create the management app`,operation:t=>C(e,t),children:r=>(0,y.jsxs)(y.Fragment,{children:[(0,y.jsx)(n,{label:`Name`,description:`Unique among the tenant's management apps.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...r.getInputProps(`name`)}),(0,y.jsx)(i,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:3,maxLength:1e3,...r.getInputProps(`description`)}),!e&&(0,y.jsx)(t,{color:`yellow`,children:`Without a role it may do everything in the tenant. Give it one on its page, before you hand out its secret.`})]})})}function S(e,t,n){let i=a(m),o=a(h),s=r();return async r=>{if(e){let{data:n,problem:i}=await o.run({id:e.id,input:T(e,r)});if(i)return i;s.done(`Saved.`,n.managementAppUpdate?.changes),t();return}let{data:a,problem:c}=await i.run({input:w(r)});if(c)return c;let{managementApp:l,clientId:u,clientSecret:d}=a.managementAppCreate;t(),n?.(l.id,{name:l.name,clientId:u,clientSecret:d})}}function C(e,t){return e?{name:`ManagementAppUpdate`,document:h,variables:{id:e.id,input:T(e,t)}}:{name:`ManagementAppCreate`,document:m,variables:{input:w(t),key:`a UUID, new for each request`}}}function w({name:e,description:t}){return{name:e.trim(),...t.trim()&&{description:t.trim()}}}function T({version:e},{name:t,description:n}){return{expectedVersion:e,name:t.trim(),description:n.trim()||null}}export{f as a,_ as c,d as i,p as l,b as n,l as o,u as r,v as s,x as t};