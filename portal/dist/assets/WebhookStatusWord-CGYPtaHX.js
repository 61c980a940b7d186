import{a as e,c as t,n}from"./preload-helper-BUWbU44Z.js";import{t as r}from"./toast-vEZ8gWgz.js";import{t as i}from"./Textarea-ROVhNMsf.js";import{t as a}from"./TextInput-BsHdwkNL.js";import{a as o,p as s}from"./index-Dzmk5SIJ.js";import{t as c}from"./Status-CwDVyr0m.js";import{t as l}from"./DrawerForm-CG1UIVLd.js";import{t as u}from"./ShownOnce-BO_yA53N.js";var d=t(e(),1),f=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new f(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new f(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new f(`
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
    `,{fragmentName:`AccessChanged`}),new f(`
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
    `,{fragmentName:`HistoryRow`}),new f(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new f(`
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
    `,{fragmentName:`ClientWhole`}),new f(`
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
  __typename
}
    `,{fragmentName:`WebhookRow`}),new f(`
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
    `,{fragmentName:`DeliveryRow`}),new f(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new f(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new f(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new f(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new f(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new f(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new f(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new f(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new f(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new f(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),new f(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new f(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new f(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new f(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new f(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`});var p=new f(`
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
  __typename
}`,{hash:`sha256:1b7e490fac4e43e500c10be62822c236bd35fd704a92ca833f9ab2c2d73e9b4b`}),m=new f(`
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
  __typename
}`,{hash:`sha256:b5fa2aa2ae9e3c94a9d0ba288d7ca02ceb22dec3cb98f2b8cea6fbde11fefafe`}),h=new f(`
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
}`,{hash:`sha256:786df6d279287fecb34f4015eee49ea20582f28af789e9e2cbe586267d45e569`}),g=new f(`
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
}`,{hash:`sha256:721c76264eb45839b90dd20f6e33bb88d009fe457b46dc6ef5706cc21a3f12ea`}),_=new f(`
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
}`,{hash:`sha256:5a9fa22fb5cbab5f748bf82b2bd6d02656aca1c4158d047b8149060598323efc`}),v=new f(`
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
  __typename
}`,{hash:`sha256:0e589106d08a9b99983ccd5e06388bbf0a12435cf79c8a9524e2c4322f0396d9`}),y=new f(`
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
  __typename
}`,{hash:`sha256:33815bd7fb9a02d2bdde9ed0c6079c99d7973ff155170cf7d071159c34e0a0cf`}),b=new f(`
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
  __typename
}`,{hash:`sha256:a2d22bf21f2445685e46c210cf8dd9fe9516e8db8ffb41da6512dfdd17e1b0c0`}),x=new f(`
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
  __typename
}`,{hash:`sha256:1eb6f35b0a1e7f758b1e3c603e60adc87f91b50f91a6396eac2322c5d1ee4721`}),S=new f(`
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
  __typename
}`,{hash:`sha256:624e639f211e095aef62566d349b1fd51319275a9334b7089c01fc3f95e79d3e`}),C=new f(`
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
  __typename
}`,{hash:`sha256:91a288635c98f0452d540a86bc73a4f329ce62343d1c05844beee569452c6a0d`}),w=new f(`
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
  __typename
}`,{hash:`sha256:6aca373bbfb75bb180ad5728ce400ca475a428c0b0a46e820f4d92e9152ee888`}),T=new f(`
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
  __typename
}`,{hash:`sha256:bca67bea5d6f193ed1e4d71bb3d00a8b560d9fb6f2cf595f712e14e0810c27a9`});new f(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new f(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new f(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new f(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});var E=n();function D({webhook:e,opened:t,onClose:n}){let[r,o]=(0,d.useState)(null),c=O(e,n,o),f=s();return(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(l,{title:e?`Edit ${e.name}`:`Create a webhook`,opened:t,onClose:n,draft:`webhook.${e?.id??`new`}`,initial:k(e),validate:({name:e,url:t})=>({name:e.trim()?null:`A webhook needs a name.`,url:URL.canParse(t.trim())?null:`An address such as https://example.com/events is needed.`}),submit:c,submitLabel:e?`Save`:`Create the webhook`,operation:t=>e?{name:`WebhookUpdate`,document:y,variables:{id:e.id,input:M(e,t)}}:{name:`WebhookCreate`,document:v,variables:{input:j(t),key:`a UUID, new for each request`}},children:e=>(0,E.jsxs)(E.Fragment,{children:[(0,E.jsx)(a,{label:`Name`,description:`Unique in the tenant.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,E.jsx)(a,{label:`Address`,type:`url`,description:`Where events are sent, by https.`,withAsterisk:!0,maxLength:2e3,placeholder:`https://example.com/events`,...e.getInputProps(`url`)}),(0,E.jsx)(i,{label:`Actions`,description:`One a line: user.created, or user.* for all of a noun. Empty means all.`,autosize:!0,minRows:2,...e.getInputProps(`actions`)}),(0,E.jsx)(i,{label:`Objects`,description:`Ids, one a line: only what happens to them, or is about them. Empty means all.`,autosize:!0,minRows:2,...e.getInputProps(`targetIds`)}),(0,E.jsx)(i,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:2,maxLength:1e3,...e.getInputProps(`description`)})]})}),(0,E.jsx)(u,{value:r?.secret??null,title:`Keep this secret`,what:`the secret`,onClose:()=>{let e=r.id;o(null),f({to:`/webhooks/$id`,params:{id:e}})},children:`It is shown this once. What is sent is signed with it, as Standard Webhooks says: verify each signature before you believe it.`})]})}function O(e,t,n){let i=o(v),a=o(y),s=r();return async r=>{if(e){let{data:n,problem:i}=await a.run({id:e.id,input:M(e,r)});return i||(s.done(`Saved.`),t(),n&&void 0)}let{data:o,problem:c}=await i.run({input:j(r)});if(c)return c;let{webhook:l,webhookSecret:u}=o.webhookCreate;s.done(`The webhook ${l.name} was created.`),t(),n({id:l.id,secret:u})}}function k(e){let{name:t=``,description:n,url:r=``,actions:i=[],targetIds:a=[]}=e??{};return{name:t,description:n??``,url:r,actions:i.join(`
`),targetIds:a.join(`
`)}}var A=e=>e.split(/[\s,]+/).filter(e=>e!==``);function j({name:e,description:t,url:n,actions:r,targetIds:i}){return{name:e.trim(),url:n.trim(),...t.trim()&&{description:t.trim()},actions:A(r),targetIds:A(i)}}function M({version:e},t){return{expectedVersion:e,...j(t),description:t.description.trim()||null}}var N={REQUESTED:`Disabled`,GONE:`Disabled: its address said 410 Gone`,FAILING:`Disabled after 5 days of failures`};function P({webhook:{status:e,statusReason:t,failingSince:n}}){return e===`DISABLED`?(0,E.jsx)(c,{tone:t===`REQUESTED`?`quiet`:`alarm`,children:N[t??`REQUESTED`]}):n?(0,E.jsx)(c,{tone:`warn`,children:`Failing`}):(0,E.jsx)(c,{tone:`good`,children:`Active`})}export{g as a,S as c,T as d,b as f,h as i,_ as l,D as n,m as o,w as p,C as r,x as s,P as t,p as u};