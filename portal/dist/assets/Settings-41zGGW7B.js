import{a as e,o as t,r as n,t as r,w as i}from"./index-dNWYXLeN.js";import{I as a,p as o,r as s,s as c}from"./useRowKeys-CyyeyeyH.js";import{d as l,f as u,g as d,i as f,m as p,n as m,r as h,s as g,t as _,u as v,v as y,x as b}from"./DateTime-E3IZMTYI.js";import{r as ee,t as te}from"./HistoryTable-Cx5C02H1.js";import{t as x}from"./IconPencil-NqjoUkiY.js";import{t as S}from"./ObjectLink-CIhPVjXO.js";import{n as C,t as w}from"./Names-5utxs9vh.js";import{r as T,t as ne}from"./toast-DcfX8XkI.js";import{a as re,c as ie,n as ae}from"./preload-helper-BUWbU44Z.js";import{t as oe}from"./Actor-DkQgE-54.js";import{t as E}from"./ConfirmWithRehearsal-veJXWAST.js";import{t as se}from"./FilterBar-Ta0hh8u1.js";import{r as ce}from"./FilterChip-BTposqmB.js";import{t as D}from"./lost-CHWFrDxT.js";import{t as le}from"./turned-BBf5S0Cu.js";import{t as O}from"./Text-Mamx-a27.js";import{t as k}from"./TextInput-Cg_mJjJu.js";import{t as A}from"./DrawerForm-Cc8kNdSw.js";import{n as j}from"./find-Cc3MfCwe.js";import{t as M}from"./PickOne-C7zQjAk7.js";import{t as N}from"./Drawer-dhKiv4ac.js";var P=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new P(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new P(`
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
    `,{fragmentName:`Change`}),new P(`
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
    `,{fragmentName:`AccessChanged`}),new P(`
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
    `,{fragmentName:`HistoryRow`}),new P(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new P(`
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
}`,{fragmentName:`ClientWhole`}),new P(`
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
  viewerCan {
    ...Can
    __typename
  }
  __typename
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`DeletionRow`}),new P(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new P(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new P(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new P(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new P(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new P(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new P(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new P(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new P(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new P(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new P(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new P(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new P(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new P(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new P(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`});var F=new P(`
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
    `,{hash:`sha256:02dd1cfc770cc7072e23c91130205e471729fa660670e26fa425b610b3996ec7`}),I=new P(`
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
    `,{hash:`sha256:9978c25093aeb32b824d09ebd67017ecaf4e4ab6aed5205e62f2df701a2a406d`}),L=new P(`
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
}`,{hash:`sha256:68361362ccc002a5ccd58245171a77d4c0fe14131e3d76b5af2bb8a23e6930a7`}),R=new P(`
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
fragment Can on Allowance {
  action
  allowed
  reason
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
  viewerCan {
    ...Can
    __typename
  }
  __typename
}`,{hash:`sha256:ac536e2934b7047914d6062be6f307dc27029cfa3a573c4ba17346a6807e78a6`}),z=new P(`
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
    `,{hash:`sha256:81456b4b72ca39723c1b7d47e017ac57a91e365ba91846fb198a252788bd935b`}),B=new P(`
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
    `,{hash:`sha256:04e9a97496418b67ed3c5b151009817d6df3754ead2ef274f16944bc0dd078f4`}),V=new P(`
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
    `,{hash:`sha256:30581ebe12b58c52055f85ee3f9b1ad0730f46598f2de562076876609c2a7a8b`}),H=new P(`
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
    `,{hash:`sha256:60715eaa1a9e62d7ece0da447d68892747da0f249f71effcbfa2f6e475cb76e0`}),U=new P(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:a02766b60555f2f143c8fb5ed2e2f7071d7e9b5052203021bea2255a92e0d9d7`}),W=new P(`
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
}`,{hash:`sha256:83464843b2d726f3a183e864e7d2c29b6932bc6b8bd147c02a5efcde06aa8f36`}),ue=new P(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:6c9f4e7d9debd1cbe23b79ef995e4c6fc4ddfbd98ca6915e0741d97dffbd9841`}),de=new P(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:5569ec033811a8f75721db6f675ad191a4fb9582f8c6d851283c7ca440265ddc`}),fe=new P(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:61074a54a1c4969deabb3b890180bee77139578b7412c83b4bde20274af8e0eb`}),pe=new P(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:0c85367fd9f100b394f9e252c4bcabd878ab0806541c1a595101f300c36e18b9`});new P(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new P(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new P(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new P(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var me=ie(re(),1),G=ae(),K={usr:{word:`User`,action:`userRestore`,restore:W,name:`UserRestore`},grp:{word:`Group`,action:`groupRestore`,restore:ue,name:`GroupRestore`},acc:{word:`Account`,action:`accountRestore`,restore:de,name:`AccountRestore`},app:{word:`App`,action:`appRestore`,restore:fe,name:`AppRestore`}},q=e=>K[e.targetId.slice(0,3)]??K.usr,J=({name:e,targetId:t})=>e??t,Y=[{id:`name`,header:`Name`,cell:e=>(0,G.jsx)(`b`,{children:J(e)})},{id:`kind`,header:`What`,cell:e=>q(e).word},{id:`deleted`,header:`Deleted`,cell:({deletedAt:e})=>(0,G.jsx)(_,{at:e})},{id:`by`,header:`By`,cell:({deletedBy:e})=>(0,G.jsx)(oe,{actor:e})},{id:`until`,header:`Restorable until`,cell:({restorableUntil:e})=>(0,G.jsx)(`time`,{dateTime:e,className:`number`,title:h(new Date(e)),children:m(new Date(e))})}],he=[{name:`kind`,label:`What`,kind:`choice`,many:!0,options:[{value:`USER`,label:`Users`},{value:`GROUP`,label:`Groups`},{value:`ACCOUNT`,label:`Accounts`},{value:`APP`,label:`Apps`}]}];function ge(){let e=v(Y),n=e.search.q,a=ce(e.search.kind),o={...g(e.page),...n&&{search:n},...a&&{filter:{kind:a}}},{data:s,problem:c,stale:l,reload:d}=t(R,o,{keep:!0}),[p,m]=(0,me.useState)(null),h=!!n||!!a;return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(se,{list:e,looksAt:`the start of a name`,filters:he,children:(0,G.jsx)(u,{operations:[{name:`SettingsDeletions`,document:R,variables:o}]})}),(0,G.jsx)(f,{label:`Deleted`,columns:Y,rows:s?.deletions?.nodes.toReversed(),page:le(s?.deletions?.pageInfo),list:e,nameOf:J,stale:l,problem:c,reload:d,actions:e=>(0,G.jsx)(_e,{row:e,onAct:t=>m({row:e,erase:t})}),empty:(0,G.jsx)(r,{title:h?`Nothing deleted is like that`:`Nothing was deleted in the last 30 days`,action:h&&(0,G.jsx)(i,{variant:`default`,onClick:()=>e.narrow({q:void 0,kind:void 0}),children:`Show all`}),children:`Users, groups, accounts and apps stand here for 30 days after they were deleted, and can be restored with all that went with them.`})}),(0,G.jsx)(ve,{act:p,onClose:()=>m(null)})]})}function _e({row:e,onAct:t}){return(0,G.jsx)(c,{viewerCan:e.viewerCan,children:(0,G.jsxs)(T,{gap:4,wrap:`nowrap`,children:[(0,G.jsx)(l,{action:q(e).action,children:(0,G.jsx)(i,{size:`xs`,variant:`subtle`,"aria-label":`Restore ${J(e)}`,onClick:()=>t(!1),children:`Restore…`})}),(0,G.jsx)(l,{action:`deletionErase`,children:(0,G.jsx)(i,{size:`xs`,variant:`subtle`,color:`red`,"aria-label":`Erase ${J(e)}`,onClick:()=>t(!0),children:`Erase…`})})]})})}function ve({act:e,onClose:t}){let n=e?J(e.row):``,{restore:r,name:i}=q(e?.row??{targetId:``});return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(E,{opened:e?.erase===!1,onClose:t,title:`Restore ${n}?`,document:r,name:i,variables:{id:e?.row.targetId??``},confirmLabel:`Restore`,told:e=>(0,G.jsx)(`p`,{children:D(e,`will be`)}),done:e=>`${n} was restored. ${D(e,`was`)}`.trim(),children:`It comes back with its id and all that went with it, but for what it was related to and is gone by now.`}),(0,G.jsx)(E,{opened:e?.erase===!0,onClose:t,title:`Erase ${n} for good?`,document:pe,name:`DeletionErase`,variables:{id:e?.row.id??``},confirmLabel:`Erase for good`,danger:!0,done:()=>`${n} was erased.`,children:`It is gone at once, with all that went with it. This cannot be undone. The log keeps that it was there.`})]})}var X={facts:`_facts_o9ziw_1`,findings:`_findings_o9ziw_21`,rows:`_rows_o9ziw_47`,one:`_one_o9ziw_61`};function ye({tenant:t,opened:n,onClose:r}){let{run:a}=e(U),o=j(),s=ne(),c=({name:e,defaultAppId:n})=>({expectedVersion:t.version,name:e.trim(),defaultAppId:n||null});return(0,G.jsx)(A,{title:`Edit the environment`,opened:n,onClose:r,draft:`tenant`,initial:{name:t.name,defaultAppId:t.defaultApp?.id??``},validate:({name:e})=>({name:e.trim()?null:`The environment needs a name.`}),submit:async e=>{let{data:t,problem:n}=await a({input:c(e)});if(n)return n;s.done(`Saved.`,t.tenantUpdate?.changes),r()},submitLabel:`Save`,operation:e=>({name:`SettingsUpdate`,document:U,variables:{input:c(e)}}),children:e=>(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(k,{label:`Name`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,G.jsxs)(`div`,{role:`group`,"aria-label":`Default app`,children:[(0,G.jsx)(O,{fw:500,children:`Default app`}),(0,G.jsx)(O,{size:`sm`,c:`dimmed`,children:`Where a sign-in that names no app ends. It must be active.`}),(0,G.jsxs)(`p`,{className:X.one,children:[e.values.defaultAppId?(0,G.jsx)(C,{ids:[e.values.defaultAppId],children:(0,G.jsx)(`b`,{children:(0,G.jsx)(w,{id:e.values.defaultAppId})})}):(0,G.jsx)(`b`,{children:`None`}),e.values.defaultAppId&&(0,G.jsx)(i,{size:`xs`,variant:`default`,onClick:()=>e.setFieldValue(`defaultAppId`,``),children:`No default app`})]}),(0,G.jsx)(M,{label:`Find the default app`,find:o,onPick:({id:t})=>e.setFieldValue(`defaultAppId`,t)}),e.errors.defaultAppId&&(0,G.jsx)(O,{role:`alert`,c:`red`,size:`sm`,children:e.errors.defaultAppId})]})]})})}var Z={users:z,accounts:B,apps:V,managementApps:H},be={};function xe(){let{search:e,change:o}=n(),{data:c,problem:u,loading:d,reload:f}=t(I,be),p=c?.tenant?.readiness?.nodes;return d?(0,G.jsx)(a,{height:180}):p?p.length===0?(0,G.jsx)(r,{title:`All is ready`,children:`Nobody will end on an error page, and no secret is old.`}):(0,G.jsxs)(G.Fragment,{children:[(0,G.jsx)(`ul`,{className:X.findings,"aria-label":`Findings`,children:p.map(e=>(0,G.jsxs)(`li`,{children:[(0,G.jsx)(`p`,{children:e.text}),e.kind===`NO_DEFAULT_APP`?(0,G.jsx)(l,{action:`tenantUpdate`,children:(0,G.jsx)(i,{onClick:()=>o({form:`edit`}),children:`Choose a default app`})}):(0,G.jsxs)(i,{variant:`default`,onClick:()=>o({finding:e.kind}),children:[`Show `,e.value===1?`it`:`all ${e.value.toLocaleString()}`]})]},e.kind))}),(0,G.jsx)(Q,{finding:p.find(({kind:t})=>t===e.finding),onClose:()=>o({finding:void 0})})]}):u?(0,G.jsx)(s,{problem:u,retry:f}):null}function Q({finding:e,onClose:t}){return(0,G.jsx)(N,{opened:!!e,onClose:t,title:`What it is about`,size:`md`,padding:`lg`,children:e&&(0,G.jsx)(Ce,{finding:e})})}function Se({of:e,shown:t}){return e===null?(0,G.jsxs)(`p`,{className:`quiet`,children:[`of `,d(e)]}):e>t&&(0,G.jsx)(`p`,{className:`quiet`,children:o(e-t,`more`,`more`)})}function Ce({finding:{list:e,filter:n,text:r}}){let i=Z[e]??Z.apps,{data:o,problem:c,reload:l}=t(i,{filter:n}),d=o?.[e];return c&&!d?(0,G.jsx)(s,{problem:c,retry:l}):d?(0,G.jsxs)(C,{ids:d.nodes.map(({id:e})=>e),children:[(0,G.jsx)(`p`,{children:r}),(0,G.jsx)(`ul`,{className:X.rows,"aria-label":`Rows`,children:d.nodes.map(({id:e})=>(0,G.jsx)(`li`,{children:(0,G.jsx)(S,{id:e})},e))}),(0,G.jsx)(Se,{of:d.totalCount,shown:d.nodes.length}),(0,G.jsx)(u,{operations:[{name:e,document:i,variables:{filter:n}}]})]}):(0,G.jsx)(a,{height:120})}var $={};function we(){let{search:e,change:r}=n(),{data:o,problem:c,loading:d,reload:f}=t(F,$),m=o?.tenant,h=e.tab??`general`;return(0,G.jsxs)(G.Fragment,{children:[(0,G.jsxs)(p,{title:`Environment`,sub:m&&(0,G.jsx)(y,{id:m.id,what:`the id of the tenant`}),children:[(0,G.jsx)(u,{operations:[{name:`Settings`,document:F,variables:$}]}),(0,G.jsx)(l,{action:`tenantUpdate`,children:(0,G.jsx)(i,{variant:`default`,leftSection:(0,G.jsx)(x,{size:16}),onClick:()=>r({form:`edit`}),children:`Edit`})})]}),(0,G.jsxs)(b,{value:h,onChange:e=>e&&r({tab:e===`general`?void 0:e,after:void 0,before:void 0,q:void 0,kind:void 0}),keepMounted:!1,children:[(0,G.jsxs)(b.List,{mb:`lg`,children:[(0,G.jsx)(b.Tab,{value:`general`,children:`General`}),(0,G.jsx)(b.Tab,{value:`readiness`,children:`Readiness`}),(0,G.jsx)(b.Tab,{value:`deleted`,children:`Deleted`}),(0,G.jsx)(b.Tab,{value:`history`,children:`History`})]}),(0,G.jsxs)(b.Panel,{value:`general`,children:[d&&(0,G.jsx)(a,{height:160}),c&&!m&&(0,G.jsx)(s,{problem:c,retry:f}),m&&(0,G.jsx)(Te,{tenant:m})]}),(0,G.jsx)(b.Panel,{value:`readiness`,children:(0,G.jsx)(xe,{})}),(0,G.jsx)(b.Panel,{value:`deleted`,children:(0,G.jsx)(ge,{})}),(0,G.jsx)(b.Panel,{value:`history`,children:(0,G.jsx)(Ee,{})})]}),m&&(0,G.jsx)(ye,{tenant:m,opened:e.form===`edit`,onClose:()=>r({form:void 0},{replace:!0})})]})}function Te({tenant:{name:e,defaultApp:t,createdAt:n,updatedAt:r}}){return(0,G.jsx)(C,{ids:t?[t.id]:[],children:(0,G.jsxs)(`dl`,{className:X.facts,children:[(0,G.jsx)(`dt`,{children:`Name`}),(0,G.jsx)(`dd`,{children:e}),(0,G.jsx)(`dt`,{children:`Default app`}),(0,G.jsxs)(`dd`,{children:[t?(0,G.jsx)(S,{id:t.id}):`None`,(0,G.jsx)(`div`,{className:`quiet`,children:t?`A sign-in that names no app ends there.`:`A sign-in that names no app ends on an error page. Choose an app, or name one in each sign-in.`})]}),(0,G.jsx)(`dt`,{children:`Created`}),(0,G.jsx)(`dd`,{children:(0,G.jsx)(_,{at:n})}),(0,G.jsx)(`dt`,{children:`Changed`}),(0,G.jsx)(`dd`,{children:(0,G.jsx)(_,{at:r})})]})})}function Ee(){let e=ee(),n=t(L,g(e.page),{keep:!0});return(0,G.jsx)(te,{list:e,answer:n,history:n.data?.tenant?.history})}export{we as Settings};