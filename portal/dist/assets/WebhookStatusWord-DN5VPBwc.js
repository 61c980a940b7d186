import{a as e,c as t,n}from"./preload-helper-BUWbU44Z.js";import{d as r}from"./useRowKeys-CyyeyeyH.js";import{t as i}from"./TextInput-Cg_mJjJu.js";import{t as a}from"./toast-DcfX8XkI.js";import{t as o}from"./Textarea-CQ3YdsNZ.js";import{a as s,m as c}from"./index-dNWYXLeN.js";import{i as l}from"./Names-5utxs9vh.js";import{t as u}from"./Status-Dy8RGyoi.js";import{t as d}from"./DrawerForm-Cc8kNdSw.js";import{t as f}from"./PickMany-B6_jqFhy.js";import{t as p}from"./ShownOnce-DXI3fhT1.js";import{n as m,r as h}from"./find-B2QQsKST.js";var g=t(e(),1),_=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new _(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new _(`
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
    `,{fragmentName:`Change`}),new _(`
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
    `,{fragmentName:`AccessChanged`}),new _(`
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
    `,{fragmentName:`HistoryRow`}),new _(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new _(`
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
}`,{fragmentName:`ClientWhole`}),new _(`
    fragment WebhookRow on Webhook {
  id
  version
  name
  description
  url
  actions
  targetIds
  status
  statusReason
  statusSince
  failingSince
  pendingCount
  createdAt
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
}`,{fragmentName:`WebhookRow`}),new _(`
    fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  action
  targetId
  status
  test
  createdAt
  nextAttemptAt
  finishedAt
  attemptCount
  __typename
}
    `,{fragmentName:`DeliveryRow`}),new _(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new _(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new _(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new _(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new _(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new _(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new _(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new _(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new _(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new _(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new _(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new _(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new _(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new _(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new _(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`});var v=new _(`
    query WebhookList($first: Int, $after: String, $last: Int, $before: String) {
  webhooks(first: $first, after: $after, last: $last, before: $before) {
    nodes {
      ...WebhookRow
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
fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
fragment WebhookRow on Webhook {
  id
  version
  name
  description
  url
  actions
  targetIds
  status
  statusReason
  statusSince
  failingSince
  pendingCount
  createdAt
  viewerCan {
    ...Can
    __typename
  }
  __typename
}`,{hash:`sha256:3db032b20e83b719fe244fa897fc9b5f188c32f1afa9cc807274760d4f14a206`}),y=new _(`
    query WebhookDetail($id: ID!) {
  webhook(id: $id) {
    ...WebhookRow
    updatedAt
    secrets {
      hint
      createdAt
      endsAt
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
fragment WebhookRow on Webhook {
  id
  version
  name
  description
  url
  actions
  targetIds
  status
  statusReason
  statusSince
  failingSince
  pendingCount
  createdAt
  viewerCan {
    ...Can
    __typename
  }
  __typename
}`,{hash:`sha256:b4fe7676231a3304622d2bca2deba9e8477d2a3197daf638517857750ff2d2e7`}),b=new _(`
    query WebhookDeliveries($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: WebhookDeliveryFilter) {
  webhook(id: $id) {
    id
    deliveries(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      nodes {
        ...DeliveryRow
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
fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  action
  targetId
  status
  test
  createdAt
  nextAttemptAt
  finishedAt
  attemptCount
  __typename
}`,{hash:`sha256:786df6d279287fecb34f4015eee49ea20582f28af789e9e2cbe586267d45e569`}),x=new _(`
    query WebhookDelivery($id: ID!) {
  webhookDelivery(id: $id) {
    ...DeliveryRow
    attempts {
      number
      at
      durationMs
      httpStatus
      answer
      error
      __typename
    }
    __typename
  }
}
    fragment DeliveryRow on WebhookDelivery {
  id
  eventId
  action
  targetId
  status
  test
  createdAt
  nextAttemptAt
  finishedAt
  attemptCount
  __typename
}`,{hash:`sha256:721c76264eb45839b90dd20f6e33bb88d009fe457b46dc6ef5706cc21a3f12ea`}),S=new _(`
    query WebhookHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  webhook(id: $id) {
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
}`,{hash:`sha256:5a9fa22fb5cbab5f748bf82b2bd6d02656aca1c4158d047b8149060598323efc`}),C=new _(`
    mutation WebhookCreate($input: WebhookCreateInput!, $key: String!) {
  webhookCreate(input: $input) @idempotent(key: $key) {
    webhook {
      id
      name
      __typename
    }
    webhookSecret
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
}`,{hash:`sha256:029f1743e1dd42cbe941d1d0b25a764b8f81a16431d0aa2579d1680bf4312ebd`}),w=new _(`
    mutation WebhookUpdate($id: ID!, $input: WebhookUpdateInput!, $dryRun: Boolean! = false) {
  webhookUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    webhook {
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
}`,{hash:`sha256:5c51b8d8ec6ba76d0971348b86b6ab5f29f4dce9c9dd43ae4b79a7682ff1d3c8`}),T=new _(`
    mutation WebhookSecretRotate($id: ID!, $input: WebhookSecretRotateInput!, $dryRun: Boolean! = false) {
  webhookSecretRotate(id: $id, input: $input) @dryRun(if: $dryRun) {
    webhook {
      id
      __typename
    }
    webhookSecret
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
}`,{hash:`sha256:ba9a89c085b9bcf398d3f6fea1d58066a146c95ac093802a850846a4b5510035`}),E=new _(`
    mutation WebhookDisable($id: ID!, $dryRun: Boolean! = false) {
  webhookDisable(id: $id) @dryRun(if: $dryRun) {
    webhook {
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
}`,{hash:`sha256:39a4ad8c24f8a4a2af88ac83111dfbd402273997dbace16241db2d2007b2739f`}),D=new _(`
    mutation WebhookEnable($id: ID!, $dryRun: Boolean! = false) {
  webhookEnable(id: $id) @dryRun(if: $dryRun) {
    webhook {
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
}`,{hash:`sha256:c0d24bae0da5241345bcbb451f590e35581143fcfe82645e1a06fd112a0e863c`}),O=new _(`
    mutation WebhookDelete($id: ID!, $dryRun: Boolean! = false) {
  webhookDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:d918eb453db4258157a0e627a992ed731df928e395b02b1ae8fdd9d1e32250f5`}),k=new _(`
    mutation WebhookTest($id: ID!, $dryRun: Boolean! = false) {
  webhookTest(id: $id) @dryRun(if: $dryRun) {
    webhookDelivery {
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
}`,{hash:`sha256:07caf5d1544884837aad5856c5792ec49bef645d66a4046280f351c336d666c8`}),A=new _(`
    mutation WebhookRedeliver($id: ID!, $input: WebhookDeliveriesRedeliverInput!, $dryRun: Boolean! = false) {
  webhookDeliveriesRedeliver(id: $id, input: $input) @dryRun(if: $dryRun) {
    redeliveredCount
    more
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
}`,{hash:`sha256:0e29614501be5484204f469ef2ecacb32438b2efb445d4cf4cac682cf09e465a`});new _(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new _(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new _(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new _(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});function j(e){let[t=``,n]=e.split(`.`);return{id:e,name:n===`*`?`Everything of ${t.replaceAll(`_`,` `)}`:r(e),detail:e}}function M(e,t){let n=[...new Set(e.map(e=>e.split(`.`)[0]))].map(e=>`${e}.*`),r=t?.toLowerCase()??``,i=[...n,...e].map(j).filter(({id:e,name:t})=>e.includes(r)||t.toLowerCase().includes(r));return/^[a-z_]+\.([a-z_]+|\*)$/.test(r)&&!i.some(({id:e})=>e===r)?[j(r),...i]:i}var N=n(),P=async e=>({data:M(h,e)});function F({picked:e,onPick:t,error:n}){return(0,N.jsx)(f,{low:!0,label:`Actions`,description:e.length===0?`It is told of everything. Choose some to be told of these alone.`:`It is told of these alone.`,find:P,picked:new Map(e.map(e=>[e,j(e)])),onPick:e=>t([...e.keys()]),error:n})}function I({picked:e,onPick:t,error:n}){let r=l(e),[i,a]=(0,g.useState)(new Map),o=m(),s=e=>i.get(e)??{id:e,name:r.get(e)??e,detail:r.has(e)?e:null};return(0,N.jsx)(f,{low:!0,label:`Objects`,description:e.length===0?`It is told of all objects. Find some by their name or id to be told of these alone.`:`It is told of what happens to these, or is about them.`,find:o,picked:new Map(e.map(e=>[e,s(e)])),onPick:e=>{a(e),t([...e.keys()])},error:n})}function L({webhook:e,opened:t,onClose:n}){let[r,a]=(0,g.useState)(null),s=R(e,n,a),l=c();return(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(d,{title:e?`Edit ${e.name}`:`Create a webhook`,opened:t,onClose:n,draft:`webhook.${e?.id??`new`}`,initial:z(e),validate:({name:e,url:t,targetIds:n})=>({name:e.trim()?null:`A webhook needs a name.`,url:URL.canParse(t.trim())?null:`An address such as https://example.com/events is needed.`,targetIds:n.length>100?`At most 100 objects.`:null}),submit:s,submitLabel:e?`Save`:`Create the webhook`,operation:t=>e?{name:`WebhookUpdate`,document:w,variables:{id:e.id,input:V(e,t)}}:{name:`WebhookCreate`,document:C,variables:{input:B(t),key:`a UUID, new for each request`}},children:e=>(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(i,{label:`Name`,description:`Unique in the tenant.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,N.jsx)(i,{label:`Address`,type:`url`,description:`Where events are sent, by https.`,withAsterisk:!0,maxLength:2e3,placeholder:`https://example.com/events`,...e.getInputProps(`url`)}),(0,N.jsx)(F,{picked:e.values.actions,onPick:t=>e.setFieldValue(`actions`,t),error:e.errors.actions}),(0,N.jsx)(I,{picked:e.values.targetIds,onPick:t=>e.setFieldValue(`targetIds`,t),error:e.errors.targetIds}),(0,N.jsx)(o,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:2,maxLength:1e3,...e.getInputProps(`description`)})]})}),(0,N.jsx)(p,{value:r?.secret??null,title:`Keep this secret`,what:`the secret`,onClose:()=>{let e=r.id;a(null),l({to:`/webhooks/$id`,params:{id:e}})},children:`It is shown this once. What is sent is signed with it, as Standard Webhooks says: verify each signature before you believe it.`})]})}function R(e,t,n){let r=s(C),i=s(w),o=a();return async a=>{if(e){let{data:n,problem:r}=await i.run({id:e.id,input:V(e,a)});return r||(o.done(`Saved.`),t(),n&&void 0)}let{data:s,problem:c}=await r.run({input:B(a)});if(c)return c;let{webhook:l,webhookSecret:u}=s.webhookCreate;o.done(`The webhook ${l.name} was created.`),t(),n({id:l.id,secret:u})}}function z(e){let{name:t=``,description:n,url:r=``,actions:i=[],targetIds:a=[]}=e??{};return{name:t,description:n??``,url:r,actions:i,targetIds:a}}function B({name:e,description:t,url:n,actions:r,targetIds:i}){return{name:e.trim(),url:n.trim(),...t.trim()&&{description:t.trim()},actions:r,targetIds:i}}function V({version:e},t){return{expectedVersion:e,...B(t),description:t.description.trim()||null}}var H={REQUESTED:`Disabled`,GONE:`Disabled: its address said 410 Gone`,FAILING:`Disabled after 5 days of failures`};function U({webhook:{status:e,statusReason:t,failingSince:n}}){return e===`DISABLED`?(0,N.jsx)(u,{tone:t===`REQUESTED`?`quiet`:`alarm`,children:H[t??`REQUESTED`]}):n?(0,N.jsx)(u,{tone:`warn`,children:`Failing`}):(0,N.jsx)(u,{tone:`good`,children:`Active`})}export{x as a,D as c,A as d,T as f,b as i,S as l,L as n,y as o,k as p,O as r,E as s,U as t,v as u};