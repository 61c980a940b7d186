import{a as e,c as t,i as n,n as r}from"./preload-helper-BUWbU44Z.js";import{$ as i,A as a,B as o,C as s,D as c,H as l,K as u,L as d,P as f,Q as p,R as m,U as h,V as g,W as _,X as v,Y as y,Z as b,_ as x,b as S,d as C,f as w,g as T,h as E,p as D,q as O,tt as k,u as A,x as j,y as M,z as N}from"./use-ClrEF5kd.js";import{C as P,S as F,_ as I,b as L,g as ee,i as R,l as z,n as te,o as B,r as ne,s as re,t as ie,u as ae,v as oe,w as se,x as ce,y as le}from"./floating-ui.react-dom-CXJAZl0r.js";import{t as V}from"./Combination-CF9rwFBM.js";import{h as ue,m as de}from"./index-DRJU5oNu.js";var H=t(e(),1);function fe(e){return Array.isArray(e)||e===null?!1:typeof e==`object`&&e.type!==H.Fragment}function U(e){let t=(0,H.createContext)(null);return[t,()=>{let n=(0,H.use)(t);if(n===null)throw Error(e);return n}]}function pe(e,t){let n=e;for(;(n=n.parentElement)&&!n.matches(t););return n}function W(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].disabled)return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].disabled)return e}return e}function G(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].disabled)return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].disabled)return e}return e}function me(e,t,n){return pe(e,n)===pe(t,n)}function he({parentSelector:e,siblingSelector:t,onKeyDown:n,loop:r=!0,activateOnFocus:i=!1,dir:a=`rtl`,orientation:o}){return s=>{n?.(s);let c=Array.from(pe(s.currentTarget,e)?.querySelectorAll(t)||[]).filter(t=>me(s.currentTarget,t,e)),l=c.findIndex(e=>s.currentTarget===e),u=G(l,c,r),d=W(l,c,r),f=a===`rtl`?d:u,p=a===`rtl`?u:d;switch(s.key){case`ArrowRight`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[f].focus(),i&&c[f].click());break;case`ArrowLeft`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[p].focus(),i&&c[p].click());break;case`ArrowUp`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[d].focus(),i&&c[d].click());break;case`ArrowDown`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[u].focus(),i&&c[u].click());break;case`Home`:s.stopPropagation(),s.preventDefault(),c[G(-1,c,!1)]?.focus();break;case`End`:s.stopPropagation(),s.preventDefault(),c[W(c.length,c,!1)]?.focus()}}}function ge(e){let t=(0,H.useRef)(e);return(0,H.useEffect)(()=>{t.current=e}),(0,H.useMemo)(()=>((...e)=>t.current?.(...e)),[])}function _e(e,t){let{delay:n,flushOnUnmount:r,leading:i,maxWait:a}=typeof t==`number`?{delay:t,flushOnUnmount:!1,leading:!1,maxWait:void 0}:t,o=ge(e),s=(0,H.useRef)(0),c=(0,H.useRef)(0),l=(0,H.useRef)(null),u=(0,H.useMemo)(()=>{let e=Object.assign((...t)=>{window.clearTimeout(s.current),l.current=t;let r=e._isFirstCall;e._isFirstCall=!1;function u(){window.clearTimeout(s.current),window.clearTimeout(c.current),s.current=0,c.current=0,e._isFirstCall=!0,e._hasPendingCallback=!1}function d(){a!==void 0&&c.current===0&&(c.current=window.setTimeout(()=>{if(c.current=0,s.current!==0&&e._hasPendingCallback){let e=l.current;u(),o(...e)}},a))}if(i&&r){o(...t),e.flush=()=>{s.current!==0&&u()},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}if(i&&!r){e._hasPendingCallback=!0,e.flush=()=>{s.current!==0&&(u(),o(...t))},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}e._hasPendingCallback=!0;let f=()=>{s.current!==0&&(u(),o(...t))};e.flush=f,e.cancel=()=>{u()},s.current=window.setTimeout(f,n),d()},{flush:()=>{},cancel:()=>{},isPending:()=>e._hasPendingCallback,_isFirstCall:!0,_hasPendingCallback:!1});return e},[o,n,i,a]);return(0,H.useEffect)(()=>()=>{r?u.flush():u.cancel()},[u,r]),u}function ve({opened:e,shouldReturnFocus:t=!0}){let n=(0,H.useRef)(null),r=()=>{n.current&&`focus`in n.current&&typeof n.current.focus==`function`&&n.current?.focus({preventScroll:!0})};return h(()=>{let i=-1,a=e=>{e.key===`Tab`&&window.clearTimeout(i)};if(document.addEventListener(`keydown`,a),e)n.current=document.activeElement;else if(t){let e=document.activeElement;i=window.setTimeout(()=>{let t=document.activeElement;(t===null||t===document.body||t===e)&&r()},10)}return()=>{window.clearTimeout(i),document.removeEventListener(`keydown`,a)}},[e,t]),r}var ye=/input|select|textarea|button|object|summary|iframe/,be=`a, input, select, textarea, button, object, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]`;function xe(e){let t=e.getAttribute(`contenteditable`);return t!==null&&t!==`false`}function Se(e){let t=e.nodeName.toLowerCase();return(t===`audio`||t===`video`)&&e.hasAttribute(`controls`)}function Ce(e){return e.style.display===`none`}function we(e){if(e.getAttribute(`aria-hidden`)||e.getAttribute(`hidden`)||e.getAttribute(`type`)===`hidden`)return!1;let t=e;for(;t&&t!==document.body&&t.nodeType!==11;){if(Ce(t))return!1;t=t.parentNode}return!0}function Te(e){let t=e.getAttribute(`tabindex`);return t===null&&(t=void 0),parseInt(t,10)}function Ee(e){let t=e.nodeName.toLowerCase(),n=!Number.isNaN(Te(e));return(ye.test(t)&&!e.disabled||xe(e)||Se(e)||e instanceof HTMLAnchorElement&&e.href||n)&&we(e)}function De(e){let t=Te(e);return(Number.isNaN(t)||t>=0)&&Ee(e)}function Oe(e){let t=Array.from(e.querySelectorAll(be)).filter(De),n=t.filter(e=>Te(e)>0).sort((e,t)=>Te(e)-Te(t)),r=t.filter(e=>!(Te(e)>0));return[...n,...r]}var ke=[`date`,`time`,`datetime-local`,`month`,`week`],Ae=[`audio`,`video`,`iframe`,`object`,`embed`];function je(e){return!!e&&e.tagName===`INPUT`&&e.type===`radio`}function Me(e,t){return e.name!==``&&e.name===t.name&&e.form===t.form}function Ne(e){let t=e.nodeName.toLowerCase();return t===`input`?ke.includes(e.type):Ae.includes(t)}function Pe(e,t){let n=Oe(e);return n.filter(e=>e===t||!je(e)?!0:je(t)&&Me(e,t)?!1:e.checked?!0:!n.some(t=>je(t)&&t.checked&&Me(t,e)))}function Fe(e,t,n,r){let i=e.indexOf(t);if(i!==-1)return i+1;if(t===n)return 0;let a=r?Node.DOCUMENT_POSITION_PRECEDING:Node.DOCUMENT_POSITION_FOLLOWING,o=e.findIndex(e=>(t.compareDocumentPosition(e)&a)!==0);return o===-1?0:o}function Ie(e,t,n){let r=Pe(e,t);n&&r.reverse();let i=Fe(r,t,e,n);return[...r.slice(i),...r.slice(0,i)].filter(e=>e!==t)}function Le(e,t){for(let n of e)if(n.focus(),t.activeElement===n)return}function Re(e,t){let n=e.getRootNode(),r=n.activeElement;if(!r||r!==e&&!e.contains(r))return;let i=Ie(e,r,t.shiftKey);Ne(r)?setTimeout(()=>{let t=n.activeElement;e.isConnected&&t!==r&&t!==i[0]&&Le([...i,r],n)}):(t.preventDefault(),Le(i,n))}var ze=new Set;function Be(e,t){let n=t.getRootNode().activeElement;if(!n)return!1;for(let r of ze){let i=r.current;if(r!==e&&i&&i!==t&&t.contains(i)&&i.contains(n))return!0}return!1}function Ve(e=!0){let t=(0,H.useRef)(null),n=e=>{let t=e.querySelector(`[data-autofocus]`);if(!t){let n=Array.from(e.querySelectorAll(be));t=n.find(De)||n.find(Ee)||null,!t&&Ee(e)&&(t=e)}t?t.focus({preventScroll:!0}):console.warn(`[@mantine/hooks/use-focus-trap] Failed to find focusable element within provided node`,e)},r=(0,H.useCallback)(r=>{e&&(r===null?t.current=null:t.current!==r&&(setTimeout(()=>{r.getRootNode()?n(r):console.warn(`[@mantine/hooks/use-focus-trap] Ref node is not part of the dom`,r)}),t.current=r))},[e]);return(0,H.useEffect)(()=>{if(!e)return;t.current&&setTimeout(()=>{t.current&&n(t.current)});let r=e=>{e.key!==`Tab`||e.defaultPrevented||!t.current||Be(t,t.current)||Re(t.current,e)};return ze.add(t),document.addEventListener(`keydown`,r),()=>{ze.delete(t),document.removeEventListener(`keydown`,r)}},[e]),r}function He(e){let t=(0,H.useId)(),[n,r]=(0,H.useState)(`mantine-${t.replace(/:/g,``)}`),i=(0,H.useRef)(!1);return _(()=>{i.current||(i.current=!0,r(u()))},[]),typeof e==`string`?e:n}function Ue(e,t,n){let r=(0,H.useEffectEvent)(t);(0,H.useEffect)(()=>(window.addEventListener(e,r,n),()=>window.removeEventListener(e,r,n)),[e])}function We({value:e,defaultValue:t,finalValue:n,onChange:r=()=>{}}){let[i,a]=(0,H.useState)(t===void 0?n:t);return e===void 0?[i,(e,...t)=>{a(e),r?.(e,...t)},!1]:[e,r,!0]}n();function Ge(e){return e?.props?.ref}function Ke(e){let t=H.Children.toArray(e);return t.length!==1||!fe(t[0])?null:t[0]}function qe({classNames:e,styles:t,props:n,stylesCtx:r}){let i=s();return{resolvedClassNames:e===void 0?void 0:m({theme:i,classNames:e,props:n,stylesCtx:r||void 0}),resolvedStyles:t===void 0?void 0:d({theme:i,styles:t,props:n,stylesCtx:r||void 0})}}var K=r(),Je=(0,H.createContext)({dir:`ltr`,toggleDirection:()=>{},setDirection:()=>{}});function Ye(){return(0,H.use)(Je)}var[Xe,q]=U(`ScrollArea.Root component was not found in tree`);function Ze(e,t){let n=(0,H.useEffectEvent)(t);_(()=>{let t=0;if(e){let r=new ResizeObserver(()=>{cancelAnimationFrame(t),t=window.requestAnimationFrame(n)});return r.observe(e),()=>{window.cancelAnimationFrame(t),r.unobserve(e)}}},[e])}function Qe(e){let{style:t,...n}=e,r=q(),[i,a]=(0,H.useState)(0),[o,s]=(0,H.useState)(0),c=!!(i&&o);return Ze(r.scrollbarX,()=>{let e=r.scrollbarX?.offsetHeight||0;r.onCornerHeightChange(e),s(e)}),Ze(r.scrollbarY,()=>{let e=r.scrollbarY?.offsetWidth||0;r.onCornerWidthChange(e),a(e)}),c?(0,K.jsx)(`div`,{...n,style:{...t,width:i,height:o}}):null}function $e(e){let t=q(),n=!!(t.scrollbarX&&t.scrollbarY);return t.type!==`scroll`&&n?(0,K.jsx)(Qe,{...e}):null}var et={scrollHideDelay:1e3,type:`hover`};function tt(e){let{type:t,scrollHideDelay:n,scrollbars:r,getStyles:i,ref:a,...o}=j(`ScrollAreaRoot`,et,e),[s,c]=(0,H.useState)(null),[u,d]=(0,H.useState)(null),[f,p]=(0,H.useState)(null),[m,h]=(0,H.useState)(null),[g,_]=(0,H.useState)(null),[v,y]=(0,H.useState)(0),[b,x]=(0,H.useState)(0),[S,C]=(0,H.useState)(!1),[w,T]=(0,H.useState)(!1),D=l(a,c);return(0,K.jsx)(Xe,{value:{type:t,scrollHideDelay:n,scrollArea:s,viewport:u,onViewportChange:d,content:f,onContentChange:p,scrollbarX:m,onScrollbarXChange:h,scrollbarXEnabled:S,onScrollbarXEnabledChange:C,scrollbarY:g,onScrollbarYChange:_,scrollbarYEnabled:w,onScrollbarYEnabledChange:T,onCornerWidthChange:y,onCornerHeightChange:x,getStyles:i},children:(0,K.jsx)(E,{...o,ref:D,__vars:{"--sa-corner-width":r===`xy`?`${v}px`:`0px`,"--sa-corner-height":r===`xy`?`${b}px`:`0px`}})})}tt.displayName=`@mantine/core/ScrollAreaRoot`;function nt(e,t){let n=e/t;return Number.isNaN(n)?0:n}function rt(e){let t=nt(e.viewport,e.content),n=e.scrollbar.paddingStart+e.scrollbar.paddingEnd,r=(e.scrollbar.size-n)*t;return Math.max(r,18)}function it(e,t){return n=>{if(e[0]===e[1]||t[0]===t[1])return t[0];let r=(t[1]-t[0])/(e[1]-e[0]);return t[0]+r*(n-e[0])}}function at(e,[t,n]){return Math.min(n,Math.max(t,e))}function ot(e,t,n=`ltr`){let r=rt(t),i=t.scrollbar.paddingStart+t.scrollbar.paddingEnd,a=t.scrollbar.size-i,o=t.content-t.viewport,s=a-r,c=at(e,n===`ltr`?[0,o]:[o*-1,0]);return it([0,o],[0,s])(c)}function st(e,t,n,r=`ltr`){let i=rt(n),a=i/2,o=t||a,s=i-o,c=n.scrollbar.paddingStart+o,l=n.scrollbar.size-n.scrollbar.paddingEnd-s,u=n.content-n.viewport,d=r===`ltr`?[0,u]:[u*-1,0];return it([c,l],d)(e)}function ct(e,t){return e>0&&e<t}function lt(e){return e?parseInt(e,10):0}function ut(e,t,{checkForDefaultPrevented:n=!0}={}){return r=>{e?.(r),n!==!1&&r.defaultPrevented||t?.(r)}}var[dt,ft]=U(`ScrollAreaScrollbar was not found in tree`);function pt(e){let{sizes:t,hasThumb:n,onThumbChange:r,onThumbPointerUp:i,onThumbPointerDown:a,onThumbPositionChange:o,onDragScroll:s,onWheelScroll:c,onResize:u,ref:d,...f}=e,p=q(),[m,h]=(0,H.useState)(null),g=l(d,h),_=(0,H.useRef)(null),v=(0,H.useRef)(``),y=t.content-t.viewport,b=(0,H.useEffectEvent)(e=>c(e,y)),x=ge(o),S=_e(u,10),C=e=>{if(_.current){let t=e.clientX-_.current.left,n=e.clientY-_.current.top;s({x:t,y:n})}};return(0,H.useEffect)(()=>{if(!m)return;let e=e=>b(e);return m.addEventListener(`wheel`,e,{passive:!1}),()=>m.removeEventListener(`wheel`,e)},[m]),(0,H.useEffect)(x,[t,x]),Ze(m,S),Ze(p.content,S),(0,K.jsx)(dt,{value:{scrollbar:m,hasThumb:n,onThumbChange:ge(r),onThumbPointerUp:ge(i),onThumbPositionChange:x,onThumbPointerDown:ge(a)},children:(0,K.jsx)(`div`,{...f,ref:g,"data-mantine-scrollbar":!0,style:{position:`absolute`,...f.style},onPointerDown:ut(e.onPointerDown,e=>{e.preventDefault(),e.button===0&&(e.target.setPointerCapture(e.pointerId),_.current=m.getBoundingClientRect(),v.current=document.body.style.webkitUserSelect,document.body.style.webkitUserSelect=`none`,C(e))}),onPointerMove:ut(e.onPointerMove,C),onPointerUp:ut(e.onPointerUp,e=>{let t=e.target;t.hasPointerCapture(e.pointerId)&&(e.preventDefault(),t.releasePointerCapture(e.pointerId))}),onLostPointerCapture:()=>{document.body.style.webkitUserSelect=v.current,_.current=null}})})}var mt=e=>{let{sizes:t,onSizesChange:n,style:r,ref:i,...a}=e,o=q(),[s,c]=(0,H.useState)(),u=(0,H.useRef)(null),d=l(i,u,o.onScrollbarXChange);return(0,H.useEffect)(()=>{u.current&&c(getComputedStyle(u.current))},[u]),(0,K.jsx)(pt,{"data-orientation":`horizontal`,...a,ref:d,sizes:t,style:{...r,"--sa-thumb-width":`${rt(t)}px`},onThumbPointerDown:t=>e.onThumbPointerDown(t.x),onDragScroll:t=>e.onDragScroll(t.x),onWheelScroll:(t,n)=>{if(o.viewport){let r=o.viewport.scrollLeft+t.deltaX;e.onWheelScroll(r),ct(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&o.viewport&&s&&n({content:o.viewport.scrollWidth,viewport:o.viewport.offsetWidth,scrollbar:{size:u.current.clientWidth,paddingStart:lt(s.paddingLeft),paddingEnd:lt(s.paddingRight)}})}})};mt.displayName=`@mantine/core/ScrollAreaScrollbarX`;function ht(e){let{sizes:t,onSizesChange:n,style:r,ref:i,...a}=e,o=q(),[s,c]=(0,H.useState)(),u=(0,H.useRef)(null),d=l(i,u,o.onScrollbarYChange);return(0,H.useEffect)(()=>{u.current&&c(window.getComputedStyle(u.current))},[]),(0,K.jsx)(pt,{...a,"data-orientation":`vertical`,ref:d,sizes:t,style:{"--sa-thumb-height":`${rt(t)}px`,...r},onThumbPointerDown:t=>e.onThumbPointerDown(t.y),onDragScroll:t=>e.onDragScroll(t.y),onWheelScroll:(t,n)=>{if(o.viewport){let r=o.viewport.scrollTop+t.deltaY;e.onWheelScroll(r),ct(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&o.viewport&&s&&n({content:o.viewport.scrollHeight,viewport:o.viewport.offsetHeight,scrollbar:{size:u.current.clientHeight,paddingStart:lt(s.paddingTop),paddingEnd:lt(s.paddingBottom)}})}})}ht.displayName=`@mantine/core/ScrollAreaScrollbarY`;function gt(e){let{orientation:t=`vertical`,...n}=e,{dir:r}=Ye(),i=q(),a=(0,H.useRef)(null),o=(0,H.useRef)(0),[s,c]=(0,H.useState)({content:0,viewport:0,scrollbar:{size:0,paddingStart:0,paddingEnd:0}}),l=nt(s.viewport,s.content),u={...n,sizes:s,onSizesChange:c,hasThumb:l>0&&l<1,onThumbChange:e=>{a.current=e},onThumbPointerUp:()=>{o.current=0},onThumbPointerDown:e=>{o.current=e}},d=(e,t)=>st(e,o.current,s,t);return t===`horizontal`?(0,K.jsx)(mt,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollLeft,t=ot(e,s,r);a.current.style.transform=`translate3d(${t}px, 0, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollLeft=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollLeft=d(e,r))}}):t===`vertical`?(0,K.jsx)(ht,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollTop,t=ot(e,s);s.scrollbar.size===0?a.current.style.setProperty(`--thumb-opacity`,`0`):a.current.style.setProperty(`--thumb-opacity`,`1`),a.current.style.transform=`translate3d(0, ${t}px, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollTop=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollTop=d(e))}}):null}gt.displayName=`@mantine/core/ScrollAreaScrollbarVisible`;function _t(e){let t=q(),{forceMount:n,...r}=e,[i,a]=(0,H.useState)(!1),o=e.orientation===`horizontal`,s=_e(()=>{if(t.viewport){let e=t.viewport.offsetWidth<t.viewport.scrollWidth,n=t.viewport.offsetHeight<t.viewport.scrollHeight;a(o?e:n)}},10);return Ze(t.viewport,s),Ze(t.content,s),n||i?(0,K.jsx)(gt,{"data-state":i?`visible`:`hidden`,...r}):null}_t.displayName=`@mantine/core/ScrollAreaScrollbarAuto`;function vt(e){let{forceMount:t,...n}=e,r=q(),[i,a]=(0,H.useState)(!1);return(0,H.useEffect)(()=>{let{scrollArea:e}=r,t=0;if(e){let n=()=>{window.clearTimeout(t),a(!0)},i=()=>{t=window.setTimeout(()=>a(!1),r.scrollHideDelay)};return e.addEventListener(`pointerenter`,n),e.addEventListener(`pointerleave`,i),()=>{window.clearTimeout(t),e.removeEventListener(`pointerenter`,n),e.removeEventListener(`pointerleave`,i)}}},[r.scrollArea,r.scrollHideDelay]),t||i?(0,K.jsx)(_t,{"data-state":i?`visible`:`hidden`,...n}):null}vt.displayName=`@mantine/core/ScrollAreaScrollbarHover`;function yt(e){let{forceMount:t,...n}=e,r=q(),i=e.orientation===`horizontal`,[a,o]=(0,H.useState)(`hidden`),s=_e(()=>o(`idle`),100);return(0,H.useEffect)(()=>{if(a===`idle`){let e=window.setTimeout(()=>o(`hidden`),r.scrollHideDelay);return()=>window.clearTimeout(e)}},[a,r.scrollHideDelay]),(0,H.useEffect)(()=>{let{viewport:e}=r,t=i?`scrollLeft`:`scrollTop`;if(e){let n=e[t],r=()=>{let r=e[t];n!==r&&(o(`scrolling`),s()),n=r};return e.addEventListener(`scroll`,r),()=>e.removeEventListener(`scroll`,r)}},[r.viewport,i,s]),t||a!==`hidden`?(0,K.jsx)(gt,{"data-state":a===`hidden`?`hidden`:`visible`,...n,onPointerEnter:ut(e.onPointerEnter,()=>o(`interacting`)),onPointerLeave:ut(e.onPointerLeave,()=>o(`idle`))}):null}function bt(e){let{forceMount:t,...n}=e,r=q(),{onScrollbarXEnabledChange:i,onScrollbarYEnabledChange:a}=r,o=e.orientation===`horizontal`;return(0,H.useEffect)(()=>(o?i(!0):a(!0),()=>{o?i(!1):a(!1)}),[o,i,a]),r.type===`hover`?(0,K.jsx)(vt,{...n,forceMount:t}):r.type===`scroll`?(0,K.jsx)(yt,{...n,forceMount:t}):r.type===`auto`?(0,K.jsx)(_t,{...n,forceMount:t}):r.type===`always`?(0,K.jsx)(gt,{...n}):null}bt.displayName=`@mantine/core/ScrollAreaScrollbar`;function xt(e,t=()=>{}){let n={left:e.scrollLeft,top:e.scrollTop},r=0;return(function i(){let a={left:e.scrollLeft,top:e.scrollTop},o=n.left!==a.left,s=n.top!==a.top;(o||s)&&t(),n=a,r=window.requestAnimationFrame(i)})(),()=>window.cancelAnimationFrame(r)}function St(e){let{style:t,ref:n,...r}=e,i=q(),a=ft(),{onThumbPositionChange:o}=a,s=l(n,a.onThumbChange),c=(0,H.useRef)(void 0),u=_e(()=>{c.current&&=(c.current(),void 0)},100);return(0,H.useEffect)(()=>{let{viewport:e}=i;if(e){let t=()=>{if(u(),!c.current){let t=xt(e,o);c.current=t,o()}};return o(),e.addEventListener(`scroll`,t),()=>e.removeEventListener(`scroll`,t)}},[i.viewport,u,o]),(0,K.jsx)(`div`,{"data-state":a.hasThumb?`visible`:`hidden`,...r,ref:s,style:{width:`var(--sa-thumb-width)`,height:`var(--sa-thumb-height)`,...t},onPointerDownCapture:ut(e.onPointerDownCapture,e=>{let t=e.target.getBoundingClientRect(),n=e.clientX-t.left,r=e.clientY-t.top;a.onThumbPointerDown({x:n,y:r})}),onPointerUp:ut(e.onPointerUp,a.onThumbPointerUp)})}St.displayName=`@mantine/core/ScrollAreaThumb`;function Ct(e){let{forceMount:t,...n}=e,r=ft();return t||r.hasThumb?(0,K.jsx)(St,{...n}):null}Ct.displayName=`@mantine/core/ScrollAreaThumb`;function wt({children:e,style:t,ref:n,onWheel:r,...i}){let a=q(),o=l(n,a.onViewportChange),s=e=>{if(r?.(e),a.scrollbarXEnabled&&a.viewport&&e.shiftKey){let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollWidth:i,clientWidth:o}=a.viewport,s=t<1,c=t>=n-r-1;i>o&&(s||c)&&e.stopPropagation()}};return(0,K.jsx)(E,{...i,ref:o,onWheel:s,"data-scrollarea-viewport":!0,style:{overflowX:a.scrollbarXEnabled?`scroll`:`hidden`,overflowY:a.scrollbarYEnabled?`scroll`:`hidden`,...t},children:(0,K.jsx)(`div`,{...a.getStyles(`content`),ref:a.onContentChange,children:e})})}wt.displayName=`@mantine/core/ScrollAreaViewport`;var Tt={root:`m_d57069b5`,content:`m_b1336c6`,viewport:`m_c0783ff9`,viewportInner:`m_f8f631dd`,scrollbar:`m_c44ba933`,thumb:`m_d8b5e363`,corner:`m_21657268`};function Et(){let e=navigator.userAgentData;return e!=null&&e.platform?e.platform:navigator.platform}function Dt(){let e=navigator.userAgentData;return e&&Array.isArray(e.brands)?e.brands.map(e=>{let{brand:t,version:n}=e;return t+`/`+n}).join(` `):navigator.userAgent}function Ot(){return/apple/i.test(navigator.vendor)}function kt(){return Et().toLowerCase().startsWith(`mac`)&&!navigator.maxTouchPoints}function At(){return Dt().includes(`jsdom/`)}var jt=`data-floating-ui-focusable`,Mt=`input:not([type='hidden']):not([disabled]),[contenteditable]:not([contenteditable='false']),textarea:not([disabled])`;function Nt(e){let t=e.activeElement;for(;((n=t)==null||(n=n.shadowRoot)==null?void 0:n.activeElement)!=null;){var n;t=t.shadowRoot.activeElement}return t}function Pt(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&P(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function Ft(e){return`composedPath`in e?e.composedPath()[0]:e.target}function It(e,t){if(t==null)return!1;if(`composedPath`in e)return e.composedPath().includes(t);let n=e;return n.target!=null&&t.contains(n.target)}function Lt(e){return e.matches(`html,body`)}function Rt(e){return e?.ownerDocument||document}function zt(e){return ce(e)&&e.matches(Mt)}function Bt(e){if(!e||At())return!0;try{return e.matches(`:focus-visible`)}catch{return!0}}function Vt(e){return e?e.hasAttribute(jt)?e:e.querySelector(`[`+jt+`]`)||e:null}function Ht(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...Ht(e,t.id,n)])}function Ut(e){return`nativeEvent`in e}function Wt(e,t){let n=[`mouse`,`pen`];return t||n.push(``,void 0),n.includes(e)}var J=typeof document<`u`?H.useLayoutEffect:function(){},Gt={...H};function Kt(e){let t=H.useRef(e);return J(()=>{t.current=e}),t}var qt=Gt.useInsertionEffect||(e=>e());function Jt(e){let t=H.useRef(()=>{});return qt(()=>{t.current=e}),H.useCallback(function(){var e=[...arguments];return t.current==null?void 0:t.current(...e)},[])}function Yt(e){let t=H.useRef(void 0),n=H.useCallback(t=>{let n=e.map(e=>{if(e!=null){if(typeof e==`function`){let n=e,r=n(t);return typeof r==`function`?r:()=>{n(null)}}return e.current=t,()=>{e.current=null}}});return()=>{n.forEach(e=>e?.())}},e);return H.useMemo(()=>e.every(e=>e==null)?null:e=>{t.current&&=(t.current(),void 0),e!=null&&(t.current=n(e))},e)}var Xt=`data-floating-ui-focusable`,Zt=`active`,Qt=`selected`,$t=`ArrowLeft`,en=`ArrowRight`,tn=`ArrowUp`,nn=`ArrowDown`,rn=[$t,en],an=[tn,nn];[...rn,...an];var on={...H},sn=!1,cn=0,ln=()=>`floating-ui-`+Math.random().toString(36).slice(2,6)+cn++;function un(){let[e,t]=H.useState(()=>sn?ln():void 0);return J(()=>{e??t(ln())},[]),H.useEffect(()=>{sn=!0},[]),e}var dn=on.useId||un;function fn(){let e=new Map;return{emit(t,n){var r;(r=e.get(t))==null||r.forEach(e=>e(n))},on(t,n){e.has(t)||e.set(t,new Set),e.get(t).add(n)},off(t,n){var r;(r=e.get(t))==null||r.delete(n)}}}var pn=H.createContext(null),mn=H.createContext(null),hn=()=>H.useContext(pn)?.id||null,gn=()=>H.useContext(mn);function _n(e){return`data-floating-ui-`+e}function Y(e){e.current!==-1&&(clearTimeout(e.current),e.current=-1)}var vn=_n(`safe-polygon`);function yn(e,t,n){if(n&&!Wt(n))return 0;if(typeof e==`number`)return e;if(typeof e==`function`){let n=e();return typeof n==`number`?n:n?.[t]}return e?.[t]}function bn(e){return typeof e==`function`?e():e}function xn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,dataRef:i,events:a,elements:o}=e,{enabled:s=!0,delay:c=0,handleClose:l=null,mouseOnly:u=!1,restMs:d=0,move:f=!0}=t,p=gn(),m=hn(),h=Kt(l),g=Kt(c),_=Kt(n),v=Kt(d),y=H.useRef(),b=H.useRef(-1),x=H.useRef(),S=H.useRef(-1),C=H.useRef(!0),w=H.useRef(!1),T=H.useRef(()=>{}),E=H.useRef(!1),D=Jt(()=>{let e=i.current.openEvent?.type;return e?.includes(`mouse`)&&e!==`mousedown`});H.useEffect(()=>{if(!s)return;function e(e){let{open:t}=e;t||(Y(b),Y(S),C.current=!0,E.current=!1)}return a.on(`openchange`,e),()=>{a.off(`openchange`,e)}},[s,a]),H.useEffect(()=>{if(!s||!h.current||!n)return;function e(e){D()&&r(!1,e,`hover`)}let t=Rt(o.floating).documentElement;return t.addEventListener(`mouseleave`,e),()=>{t.removeEventListener(`mouseleave`,e)}},[o.floating,n,r,s,h,D]);let O=H.useCallback(function(e,t,n){t===void 0&&(t=!0),n===void 0&&(n=`hover`);let i=yn(g.current,`close`,y.current);i&&!x.current?(Y(b),b.current=window.setTimeout(()=>r(!1,e,n),i)):t&&(Y(b),r(!1,e,n))},[g,r]),k=Jt(()=>{T.current(),x.current=void 0}),A=Jt(()=>{if(w.current){let e=Rt(o.floating).body;e.style.pointerEvents=``,e.removeAttribute(vn),w.current=!1}}),j=Jt(()=>i.current.openEvent?[`click`,`mousedown`].includes(i.current.openEvent.type):!1);H.useEffect(()=>{if(!s)return;function e(e){if(Y(b),C.current=!1,u&&!Wt(y.current)||bn(v.current)>0&&!yn(g.current,`open`))return;let t=yn(g.current,`open`,y.current);t?b.current=window.setTimeout(()=>{_.current||r(!0,e,`hover`)},t):n||r(!0,e,`hover`)}function t(e){if(j()){A();return}T.current();let t=Rt(o.floating);if(Y(S),E.current=!1,h.current&&i.current.floatingContext){n||Y(b),x.current=h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e,!0,`safe-polygon`)}});let r=x.current;t.addEventListener(`mousemove`,r),T.current=()=>{t.removeEventListener(`mousemove`,r)}}else y.current===`touch`&&Pt(o.floating,e.relatedTarget)||O(e)}function a(e){j()||i.current.floatingContext&&(h.current==null||h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e)}})(e))}function c(){Y(b)}function l(e){j()||O(e,!1)}if(L(o.domReference)){let r=o.domReference,i=o.floating;return n&&r.addEventListener(`mouseleave`,a),f&&r.addEventListener(`mousemove`,e,{once:!0}),r.addEventListener(`mouseenter`,e),r.addEventListener(`mouseleave`,t),i&&(i.addEventListener(`mouseleave`,a),i.addEventListener(`mouseenter`,c),i.addEventListener(`mouseleave`,l)),()=>{n&&r.removeEventListener(`mouseleave`,a),f&&r.removeEventListener(`mousemove`,e),r.removeEventListener(`mouseenter`,e),r.removeEventListener(`mouseleave`,t),i&&(i.removeEventListener(`mouseleave`,a),i.removeEventListener(`mouseenter`,c),i.removeEventListener(`mouseleave`,l))}}},[o,s,e,u,f,O,k,A,r,n,_,p,g,h,i,j,v]),J(()=>{var e;if(s&&n&&(e=h.current)!=null&&(e=e.__options)!=null&&e.blockPointerEvents&&D()){w.current=!0;let e=o.floating;if(L(o.domReference)&&e){var t;let n=Rt(o.floating).body;n.setAttribute(vn,``);let r=o.domReference,i=p==null||(t=p.nodesRef.current.find(e=>e.id===m))==null||(t=t.context)==null?void 0:t.elements.floating;return i&&(i.style.pointerEvents=``),n.style.pointerEvents=`none`,r.style.pointerEvents=`auto`,e.style.pointerEvents=`auto`,()=>{n.style.pointerEvents=``,r.style.pointerEvents=``,e.style.pointerEvents=``}}}},[s,n,m,o,p,h,D]),J(()=>{n||(y.current=void 0,E.current=!1,k(),A())},[n,k,A]),H.useEffect(()=>()=>{k(),Y(b),Y(S),A()},[s,o.domReference,k,A]);let M=H.useMemo(()=>{function e(e){y.current=e.pointerType}return{onPointerDown:e,onPointerEnter:e,onMouseMove(e){let{nativeEvent:t}=e;function i(){!C.current&&!_.current&&r(!0,t,`hover`)}u&&!Wt(y.current)||n||bn(v.current)===0||E.current&&e.movementX**2+e.movementY**2<2||(Y(S),y.current===`touch`?i():(E.current=!0,S.current=window.setTimeout(i,bn(v.current))))}}},[u,r,n,_,v]);return H.useMemo(()=>s?{reference:M}:{},[s,M])}var Sn=()=>{},Cn=H.createContext({delay:0,initialDelay:0,timeoutMs:0,currentId:null,setCurrentId:Sn,setState:Sn,isInstantPhase:!1}),wn=()=>H.useContext(Cn);function Tn(e){let{children:t,delay:n,timeoutMs:r=0}=e,[i,a]=H.useReducer((e,t)=>({...e,...t}),{delay:n,timeoutMs:r,initialDelay:n,currentId:null,isInstantPhase:!1}),o=H.useRef(null),s=H.useCallback(e=>{a({currentId:e})},[]);return J(()=>{i.currentId?o.current===null?o.current=i.currentId:i.isInstantPhase||a({isInstantPhase:!0}):(i.isInstantPhase&&a({isInstantPhase:!1}),o.current=null)},[i.currentId,i.isInstantPhase]),(0,K.jsx)(Cn.Provider,{value:H.useMemo(()=>({...i,setState:a,setCurrentId:s}),[i,s]),children:t})}function En(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,floatingId:i}=e,{id:a,enabled:o=!0}=t,s=a??i,c=wn(),{currentId:l,setCurrentId:u,initialDelay:d,setState:f,timeoutMs:p}=c;return J(()=>{o&&l&&(f({delay:{open:1,close:yn(d,`close`)}}),l!==s&&r(!1))},[o,s,r,f,l,d]),J(()=>{function e(){r(!1),f({delay:d,currentId:null})}if(o&&l&&!n&&l===s){if(p){let t=window.setTimeout(e,p);return()=>{clearTimeout(t)}}e()}},[o,n,f,l,s,r,d,p]),J(()=>{o&&u!==Sn&&n&&u(s)},[o,n,u,s]),c}function Dn(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&P(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function On(e){return`composedPath`in e?e.composedPath()[0]:e.target}var kn={pointerdown:`onPointerDown`,mousedown:`onMouseDown`,click:`onClick`},An={pointerdown:`onPointerDownCapture`,mousedown:`onMouseDownCapture`,click:`onClickCapture`},jn=e=>({escapeKey:typeof e==`boolean`?e:e?.escapeKey??!1,outsidePress:typeof e==`boolean`?e:e?.outsidePress??!0});function Mn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,elements:i,dataRef:a}=e,{enabled:o=!0,escapeKey:s=!0,outsidePress:c=!0,outsidePressEvent:l=`pointerdown`,referencePress:u=!1,referencePressEvent:d=`pointerdown`,ancestorScroll:f=!1,bubbles:p,capture:m}=t,h=gn(),g=Jt(typeof c==`function`?c:()=>!1),_=typeof c==`function`?g:c,v=H.useRef(!1),{escapeKey:y,outsidePress:b}=jn(p),{escapeKey:x,outsidePress:S}=jn(m),C=H.useRef(!1),w=Jt(e=>{if(!n||!o||!s||e.key!==`Escape`||C.current)return;let t=a.current.floatingContext?.nodeId,i=h?Ht(h.nodesRef.current,t):[];if(!y&&(e.stopPropagation(),i.length>0)){let e=!0;if(i.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__escapeKeyBubbles&&(e=!1)}),!e)return}r(!1,Ut(e)?e.nativeEvent:e,`escape-key`)}),T=Jt(e=>{var t;let n=()=>{var t;w(e),(t=Ft(e))==null||t.removeEventListener(`keydown`,n)};(t=Ft(e))==null||t.addEventListener(`keydown`,n)}),E=Jt(e=>{let t=a.current.insideReactTree;a.current.insideReactTree=!1;let n=v.current;if(v.current=!1,l===`click`&&n||t||typeof _==`function`&&!_(e))return;let o=Ft(e),s=`[`+_n(`inert`)+`]`,c=Rt(i.floating).querySelectorAll(s),u=L(o)?o:null;for(;u&&!F(u);){let e=oe(u);if(F(e)||!L(e))break;u=e}if(c.length&&L(o)&&!Lt(o)&&!Pt(o,i.floating)&&Array.from(c).every(e=>!Pt(u,e)))return;if(ce(o)&&k){let t=F(o),n=ee(o),r=/auto|scroll/,i=t||r.test(n.overflowX),a=t||r.test(n.overflowY),s=i&&o.clientWidth>0&&o.scrollWidth>o.clientWidth,c=a&&o.clientHeight>0&&o.scrollHeight>o.clientHeight,l=n.direction===`rtl`,u=c&&(l?e.offsetX<=o.offsetWidth-o.clientWidth:e.offsetX>o.clientWidth),d=s&&e.offsetY>o.clientHeight;if(u||d)return}let d=a.current.floatingContext?.nodeId,f=h&&Ht(h.nodesRef.current,d).some(t=>It(e,t.context?.elements.floating));if(It(e,i.floating)||It(e,i.domReference)||f)return;let p=h?Ht(h.nodesRef.current,d):[];if(p.length>0){let e=!0;if(p.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__outsidePressBubbles&&(e=!1)}),!e)return}r(!1,e,`outside-press`)}),D=Jt(e=>{var t;let n=()=>{var t;E(e),(t=Ft(e))==null||t.removeEventListener(l,n)};(t=Ft(e))==null||t.addEventListener(l,n)});H.useEffect(()=>{if(!n||!o)return;a.current.__escapeKeyBubbles=y,a.current.__outsidePressBubbles=b;let e=-1;function t(e){r(!1,e,`ancestor-scroll`)}function c(){window.clearTimeout(e),C.current=!0}function u(){e=window.setTimeout(()=>{C.current=!1},se()?5:0)}let d=Rt(i.floating);s&&(d.addEventListener(`keydown`,x?T:w,x),d.addEventListener(`compositionstart`,c),d.addEventListener(`compositionend`,u)),_&&d.addEventListener(l,S?D:E,S);let p=[];return f&&(L(i.domReference)&&(p=I(i.domReference)),L(i.floating)&&(p=p.concat(I(i.floating))),!L(i.reference)&&i.reference&&i.reference.contextElement&&(p=p.concat(I(i.reference.contextElement)))),p=p.filter(e=>e!==d.defaultView?.visualViewport),p.forEach(e=>{e.addEventListener(`scroll`,t)}),()=>{s&&(d.removeEventListener(`keydown`,x?T:w,x),d.removeEventListener(`compositionstart`,c),d.removeEventListener(`compositionend`,u)),_&&d.removeEventListener(l,S?D:E,S),p.forEach(e=>{e.removeEventListener(`scroll`,t)}),window.clearTimeout(e)}},[a,i,s,_,l,n,r,f,o,y,b,w,x,T,E,S,D]),H.useEffect(()=>{a.current.insideReactTree=!1},[a,_,l]);let O=H.useMemo(()=>({onKeyDown:w,...u&&{[kn[d]]:e=>{r(!1,e.nativeEvent,`reference-press`)},...d!==`click`&&{onClick(e){r(!1,e.nativeEvent,`reference-press`)}}}}),[w,r,u,d]),k=H.useMemo(()=>{function e(e){e.button===0&&(v.current=!0)}return{onKeyDown:w,onMouseDown:e,onMouseUp:e,[An[l]]:()=>{a.current.insideReactTree=!0}}},[w,l,a]);return H.useMemo(()=>o?{reference:O,floating:k}:{},[o,O,k])}function Nn(e){let{open:t=!1,onOpenChange:n,elements:r}=e,i=dn(),a=H.useRef({}),[o]=H.useState(()=>fn()),s=hn()!=null,[c,l]=H.useState(r.reference),u=Jt((e,t,r)=>{a.current.openEvent=e?t:void 0,o.emit(`openchange`,{open:e,event:t,reason:r,nested:s}),n?.(e,t,r)}),d=H.useMemo(()=>({setPositionReference:l}),[]),f=H.useMemo(()=>({reference:c||r.reference||null,floating:r.floating||null,domReference:r.reference}),[c,r.reference,r.floating]);return H.useMemo(()=>({dataRef:a,open:t,onOpenChange:u,elements:f,events:o,floatingId:i,refs:d}),[t,u,f,o,i,d])}function Pn(e){let{elements:t,...n}=e===void 0?{}:e,{nodeId:r}=n,i=Nn({...n,elements:{reference:t?.reference??null,floating:t?.floating??null}}),a=n.rootContext||i,o=a.elements,[s,c]=H.useState(null),[l,u]=H.useState(null),d=o?.domReference||s,f=H.useRef(null),p=gn();J(()=>{d&&(f.current=d)},[d]);let m=z({...n,elements:{...o,...l&&{reference:l}}}),h=H.useCallback(e=>{let t=L(e)?{getBoundingClientRect:()=>e.getBoundingClientRect(),getClientRects:()=>e.getClientRects(),contextElement:e}:e;u(t),m.refs.setReference(t)},[m.refs]),g=H.useCallback(e=>{(L(e)||e===null)&&(f.current=e,c(e)),(L(m.refs.reference.current)||m.refs.reference.current===null||e!==null&&!L(e))&&m.refs.setReference(e)},[m.refs]),_=H.useMemo(()=>({...m.refs,setReference:g,setPositionReference:h,domReference:f}),[m.refs,g,h]),v=H.useMemo(()=>({...m.elements,domReference:d}),[m.elements,d]),y=H.useMemo(()=>({...m,...a,refs:_,elements:v,nodeId:r}),[m,_,v,r,a]);return J(()=>{a.dataRef.current.floatingContext=y;let e=p?.nodesRef.current.find(e=>e.id===r);e&&(e.context=y)}),H.useMemo(()=>({...m,context:y,refs:_,elements:v}),[m,_,v,y])}function Fn(){return kt()&&Ot()}function In(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,events:i,dataRef:a,elements:o}=e,{enabled:s=!0,visibleOnly:c=!0}=t,l=H.useRef(!1),u=H.useRef(-1),d=H.useRef(!0);H.useEffect(()=>{if(!s)return;let e=le(o.domReference);function t(){!n&&ce(o.domReference)&&o.domReference===Nt(Rt(o.domReference))&&(l.current=!0)}function r(){d.current=!0}function i(){d.current=!1}return e.addEventListener(`blur`,t),Fn()&&(e.addEventListener(`keydown`,r,!0),e.addEventListener(`pointerdown`,i,!0)),()=>{e.removeEventListener(`blur`,t),Fn()&&(e.removeEventListener(`keydown`,r,!0),e.removeEventListener(`pointerdown`,i,!0))}},[o.domReference,n,s]),H.useEffect(()=>{if(!s)return;function e(e){let{reason:t}=e;(t===`reference-press`||t===`escape-key`)&&(l.current=!0)}return i.on(`openchange`,e),()=>{i.off(`openchange`,e)}},[i,s]),H.useEffect(()=>()=>{Y(u)},[]);let f=H.useMemo(()=>({onMouseLeave(){l.current=!1},onFocus(e){if(l.current)return;let t=Ft(e.nativeEvent);if(c&&L(t)){if(Fn()&&!e.relatedTarget){if(!d.current&&!zt(t))return}else if(!Bt(t))return}r(!0,e.nativeEvent,`focus`)},onBlur(e){l.current=!1;let t=e.relatedTarget,n=e.nativeEvent,i=L(t)&&t.hasAttribute(_n(`focus-guard`))&&t.getAttribute(`data-type`)===`outside`;u.current=window.setTimeout(()=>{let e=Nt(o.domReference?o.domReference.ownerDocument:document);!t&&e===o.domReference||Pt(a.current.floatingContext?.refs.floating.current,e)||Pt(o.domReference,e)||i||r(!1,n,`focus`)})}}),[a,o.domReference,r,c]);return H.useMemo(()=>s?{reference:f}:{},[s,f])}function Ln(e,t,n){let r=new Map,i=n===`item`,a=e;if(i&&e){let{[Zt]:t,[Qt]:n,...r}=e;a=r}return{...n===`floating`&&{tabIndex:-1,[Xt]:``},...a,...t.map(t=>{let r=t?t[n]:null;return typeof r==`function`?e?r(e):null:r}).concat(e).reduce((e,t)=>(t&&Object.entries(t).forEach(t=>{let[n,a]=t;if(!(i&&[Zt,Qt].includes(n))){if(n.indexOf(`on`)===0){if(r.has(n)||r.set(n,[]),typeof a==`function`){var o;(o=r.get(n))==null||o.push(a),e[n]=function(){var e=[...arguments];return r.get(n)?.map(t=>t(...e)).find(e=>e!==void 0)}}}else e[n]=a}}),e),{})}}function Rn(e){e===void 0&&(e=[]);let t=e.map(e=>e?.reference),n=e.map(e=>e?.floating),r=e.map(e=>e?.item),i=H.useCallback(t=>Ln(t,e,`reference`),t),a=H.useCallback(t=>Ln(t,e,`floating`),n),o=H.useCallback(t=>Ln(t,e,`item`),r);return H.useMemo(()=>({getReferenceProps:i,getFloatingProps:a,getItemProps:o}),[i,a,o])}var zn=new Map([[`select`,`listbox`],[`combobox`,`listbox`],[`label`,!1]]);function Bn(e,t){t===void 0&&(t={});let{open:n,elements:r,floatingId:i}=e,{enabled:a=!0,role:o=`dialog`}=t,s=dn(),c=r.domReference?.id||s,l=H.useMemo(()=>Vt(r.floating)?.id||i,[r.floating,i]),u=zn.get(o)??o,d=hn()!=null,f=H.useMemo(()=>u===`tooltip`||o===`label`?{[`aria-`+(o===`label`?`labelledby`:`describedby`)]:n?l:void 0}:{"aria-expanded":n?`true`:`false`,"aria-haspopup":u===`alertdialog`?`dialog`:u,"aria-controls":n?l:void 0,...u===`listbox`&&{role:`combobox`},...u===`menu`&&{id:c},...u===`menu`&&d&&{role:`menuitem`},...o===`select`&&{"aria-autocomplete":`none`},...o===`combobox`&&{"aria-autocomplete":`list`}},[u,l,d,n,c,o]),p=H.useMemo(()=>{let e={id:l,...u&&{role:u}};return u===`tooltip`||o===`label`?e:{...e,...u===`menu`&&{"aria-labelledby":c}}},[u,l,c,o]),m=H.useCallback(e=>{let{active:t,selected:n}=e,r={role:`option`,...t&&{id:l+`-fui-option`}};switch(o){case`select`:case`combobox`:return{...r,"aria-selected":n}}return{}},[l,o]);return H.useMemo(()=>a?{reference:f,floating:p,item:m}:{},[a,f,p,m])}function Vn(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...Vn(e,t.id,n)])}function Hn(e,t){let[n,r]=e,i=!1,a=t.length;for(let e=0,o=a-1;e<a;o=e++){let[a,s]=t[e]||[0,0],[c,l]=t[o]||[0,0];s>=r!=l>=r&&n<=(c-a)*(r-s)/(l-s)+a&&(i=!i)}return i}function Un(e,t){return e[0]>=t.x&&e[0]<=t.x+t.width&&e[1]>=t.y&&e[1]<=t.y+t.height}function Wn(e){e===void 0&&(e={});let{buffer:t=.5,blockPointerEvents:n=!1,requireIntent:r=!0}=e,i={current:-1},a=!1,o=null,s=null,c=typeof performance<`u`?performance.now():0;function l(e,t){let n=performance.now(),r=n-c;if(o===null||s===null||r===0)return o=e,s=t,c=n,null;let i=e-o,a=t-s,l=Math.sqrt(i*i+a*a)/r;return o=e,s=t,c=n,l}let u=e=>{let{x:n,y:o,placement:s,elements:c,onClose:u,nodeId:d,tree:f}=e;return function(e){function p(){Y(i),u()}if(Y(i),!c.domReference||!c.floating||s==null||n==null||o==null)return;let{clientX:m,clientY:h}=e,g=[m,h],_=On(e),v=e.type===`mouseleave`,y=Dn(c.floating,_),b=Dn(c.domReference,_),x=c.domReference.getBoundingClientRect(),S=c.floating.getBoundingClientRect(),C=s.split(`-`)[0],w=n>S.right-S.width/2,T=o>S.bottom-S.height/2,E=Un(g,x),D=S.width>x.width,O=S.height>x.height,k=(D?x:S).left,A=(D?x:S).right,j=(O?x:S).top,M=(O?x:S).bottom;if(y&&(a=!0,!v))return;if(b&&(a=!1),b&&!v){a=!0;return}if(v&&L(e.relatedTarget)&&Dn(c.floating,e.relatedTarget)||f&&Vn(f.nodesRef.current,d).length)return;if(C===`top`&&o>=x.bottom-1||C===`bottom`&&o<=x.top+1||C===`left`&&n>=x.right-1||C===`right`&&n<=x.left+1)return p();let N=[];switch(C){case`top`:N=[[k,x.top+1],[k,S.bottom-1],[A,S.bottom-1],[A,x.top+1]];break;case`bottom`:N=[[k,S.top+1],[k,x.bottom-1],[A,x.bottom-1],[A,S.top+1]];break;case`left`:N=[[S.right-1,M],[S.right-1,j],[x.left+1,j],[x.left+1,M]];break;case`right`:N=[[x.right-1,M],[x.right-1,j],[S.left+1,j],[S.left+1,M]]}function P(e){let[n,r]=e;switch(C){case`top`:return[[D?n+t/2:w?n+t*4:n-t*4,r+t+1],[D?n-t/2:w?n+t*4:n-t*4,r+t+1],[S.left,w||D?S.bottom-t:S.top],[S.right,w?D?S.bottom-t:S.top:S.bottom-t]];case`bottom`:return[[D?n+t/2:w?n+t*4:n-t*4,r-t],[D?n-t/2:w?n+t*4:n-t*4,r-t],[S.left,w||D?S.top+t:S.bottom],[S.right,w?D?S.top+t:S.bottom:S.top+t]];case`left`:{let e=[n+t+1,O?r+t/2:T?r+t*4:r-t*4],i=[n+t+1,O?r-t/2:T?r+t*4:r-t*4];return[[T||O?S.right-t:S.left,S.top],[T?O?S.right-t:S.left:S.right-t,S.bottom],e,i]}case`right`:return[[n-t,O?r+t/2:T?r+t*4:r-t*4],[n-t,O?r-t/2:T?r+t*4:r-t*4],[T||O?S.left+t:S.right,S.top],[T?O?S.left+t:S.right:S.left+t,S.bottom]]}}if(!Hn([m,h],N)){if(a&&!E)return p();if(!v&&r){let t=l(e.clientX,e.clientY);if(t!==null&&t<.1)return p()}Hn([m,h],P([n,o]))?!a&&r&&(i.current=window.setTimeout(p,40)):p()}}};return u.__options={blockPointerEvents:n},u}var Gn={scrollHideDelay:1e3,type:`hover`,scrollbars:`xy`},Kn=o((e,{scrollbarSize:t,overscrollBehavior:n,scrollbars:r})=>{let i=n;return n&&r&&(r===`x`?i=`${n} auto`:r===`y`&&(i=`auto ${n}`)),{root:{"--scrollarea-scrollbar-size":k(t),"--scrollarea-over-scroll-behavior":i,"--scrollarea-offset-size":void 0}}}),qn=x(e=>{let t=j(`ScrollArea`,Gn,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,scrollbarSize:s,vars:c,type:l,scrollHideDelay:u,viewportProps:d,viewportRef:f,onScrollPositionChange:p,children:m,offsetScrollbars:h,scrollbars:g,onBottomReached:v,onTopReached:y,onLeftReached:b,onRightReached:x,overscrollBehavior:C,startScrollPosition:w,verticalScrollbarPosition:T,attributes:E,...D}=t,[O,k]=(0,H.useState)(!1),[A,M]=(0,H.useState)(!1),[N,P]=(0,H.useState)(!1),F=(0,H.useRef)(!0),I=(0,H.useRef)(!1),L=(0,H.useRef)(!0),ee=(0,H.useRef)(!1),R=S({name:`ScrollArea`,props:t,classes:Tt,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:E,vars:c,varsResolver:Kn}),z=(0,H.useRef)(null),[te,B]=(0,H.useState)(null),ne=Yt([f,z,(0,H.useCallback)(e=>{B(t=>t===e?t:e)},[])]);return Ze(h===`present`?te:null,()=>{let e=z.current;e&&(M(e.scrollHeight>e.clientHeight),P(e.scrollWidth>e.clientWidth))}),_(()=>{w&&z.current&&z.current.scrollTo({left:w.x??0,top:w.y??0})},[]),(0,K.jsxs)(tt,{getStyles:R,type:l===`never`?`always`:l,scrollHideDelay:u,scrollbars:g,...R(`root`),...D,children:[(0,K.jsx)(wt,{...d,...R(`viewport`,{style:d?.style}),ref:ne,"data-offset-scrollbars":h===!0?`xy`:h||void 0,"data-scrollbars":g||void 0,"data-vertical-scrollbar-position":T||void 0,"data-horizontal-hidden":h===`present`&&!N?`true`:void 0,"data-vertical-hidden":h===`present`&&!A?`true`:void 0,onScroll:e=>{d?.onScroll?.(e),p?.({x:e.currentTarget.scrollLeft,y:e.currentTarget.scrollTop});let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollLeft:i,scrollWidth:a,clientWidth:o}=e.currentTarget,s=t-(n-r)>=-.8,c=t===0;s&&!I.current&&v?.(),c&&!F.current&&y?.(),I.current=s,F.current=c;let l=i-(a-o)>=-.8,u=i===0;l&&!ee.current&&x?.(),u&&!L.current&&b?.(),ee.current=l,L.current=u},children:m}),(g===`xy`||g===`x`)&&(0,K.jsx)(bt,{...R(`scrollbar`),orientation:`horizontal`,"data-vertical-scrollbar-position":T||void 0,"data-hidden":l===`never`||h===`present`&&!N||void 0,forceMount:!0,onMouseEnter:()=>k(!0),onMouseLeave:()=>k(!1),children:(0,K.jsx)(Ct,{...R(`thumb`)})}),(g===`xy`||g===`y`)&&(0,K.jsx)(bt,{...R(`scrollbar`),orientation:`vertical`,"data-vertical-scrollbar-position":T||void 0,"data-hidden":l===`never`||h===`present`&&!A||void 0,forceMount:!0,onMouseEnter:()=>k(!0),onMouseLeave:()=>k(!1),children:(0,K.jsx)(Ct,{...R(`thumb`)})}),(0,K.jsx)($e,{...R(`corner`),"data-vertical-scrollbar-position":T||void 0,"data-hovered":O||void 0,"data-hidden":l===`never`||void 0})]})});qn.displayName=`@mantine/core/ScrollArea`;var Jn=x(e=>{let{children:t,classNames:n,styles:r,scrollbarSize:i,scrollHideDelay:a,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:u,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,scrollbars:h,style:g,vars:_,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:x,onOverflowChange:S,...C}=j(`ScrollAreaAutosize`,Gn,e),w=(0,H.useRef)(null),[T,D]=(0,H.useState)(null),O=Yt([u,w,(0,H.useCallback)(e=>{D(t=>t===e?t:e)},[])]),k=(0,H.useRef)(!1),A=(0,H.useRef)(!1),M=(0,H.useEffectEvent)(()=>{let e=w.current;if(!e||!S)return;let t=e.scrollHeight>e.clientHeight;t!==k.current&&(A.current?S(t):(A.current=!0,t&&S(!0)),k.current=t)});return Ze(S?T:null,M),(0,K.jsx)(E,{...C,variant:p,style:[{display:`flex`,overflow:`hidden`},g],children:(0,K.jsx)(E,{style:{display:`flex`,flexDirection:`column`,flex:1,overflow:`hidden`,...h===`y`&&{minWidth:0},...h===`x`&&{minHeight:0},...h===`xy`&&{minWidth:0,minHeight:0},...h===!1&&{minWidth:0,minHeight:0}},children:(0,K.jsx)(qn,{classNames:n,styles:r,scrollHideDelay:a,scrollbarSize:i,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:O,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,vars:_,scrollbars:h,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:x,"data-autosize":`true`,children:t})})})});qn.classes=Tt,qn.varsResolver=Kn,Jn.displayName=`@mantine/core/ScrollAreaAutosize`,Jn.classes=Tt,qn.Autosize=Jn;var Yn={root:`m_515a97f8`},Xn=x(e=>{let t=j(`VisuallyHidden`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,...l}=t,u=S({name:`VisuallyHidden`,classes:Yn,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c});return(0,K.jsx)(E,{component:`span`,...u(`root`),...l})});Xn.classes=Yn,Xn.displayName=`@mantine/core/VisuallyHidden`;var Zn={root:`m_1b7284a3`},Qn=o((e,{radius:t,shadow:n})=>({root:{"--paper-radius":t===void 0?void 0:y(t),"--paper-shadow":v(n)}})),$n=T(e=>{let t=j(`Paper`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,withBorder:s,vars:c,radius:l,shadow:u,variant:d,mod:f,attributes:p,...m}=t,h=S({name:`Paper`,props:t,classes:Zn,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:c,varsResolver:Qn});return(0,K.jsx)(E,{mod:[{withBorder:s},f],...h(`root`),variant:d,...m})});$n.classes=Zn,$n.varsResolver=Qn,$n.displayName=`@mantine/core/Paper`;function er(e,t,n,r){return e===`center`||r===`center`?{top:t}:e===`end`?{bottom:n}:e===`start`?{top:n}:{}}function tr(e,t,n,r,i){return e===`center`||r===`center`?{left:t}:e===`end`?{[i===`ltr`?`right`:`left`]:n}:e===`start`?{[i===`ltr`?`left`:`right`]:n}:{}}var nr={bottom:`borderTopLeftRadius`,left:`borderTopRightRadius`,right:`borderBottomLeftRadius`,top:`borderBottomRightRadius`};function rr({position:e,arrowSize:t,dir:n}){let[r,i]=e.split(`-`);if(!i)return;let a={width:t,height:t,position:`absolute`};if(r===`bottom`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,top:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(100% 0%, 0% 100%, 100% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`}}if(r===`top`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,bottom:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(0% 0%, 100% 0%, 0% 100%)`}}if(r===`left`)return{...a,right:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 0% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`};if(r===`right`)return{...a,left:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(100% 0%, 0% 100%, 100% 100%)`}}function ir({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,arrowX:a,arrowY:o,dir:s}){if(i===`merge`){let n=rr({position:e,arrowSize:t,dir:s});if(n)return n}let[c,l=`center`]=e.split(`-`),u={width:t,height:t,transform:`rotate(45deg)`,position:`absolute`,[nr[c]]:r},d=-t/2;return c===`left`?{...u,...er(l,o,n,i),right:d,borderLeftColor:`transparent`,borderBottomColor:`transparent`,clipPath:`polygon(100% 0, 0 0, 100% 100%)`}:c===`right`?{...u,...er(l,o,n,i),left:d,borderRightColor:`transparent`,borderTopColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 100%)`}:c===`top`?{...u,...tr(l,a,n,i,s),bottom:d,borderTopColor:`transparent`,borderLeftColor:`transparent`,clipPath:`polygon(0 100%, 100% 100%, 100% 0)`}:c===`bottom`?{...u,...tr(l,a,n,i,s),top:d,borderBottomColor:`transparent`,borderRightColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 0)`}:{}}function ar({position:e,dir:t}){let[n,r]=e.split(`-`);if(!r)return;let i=r===`start`&&t===`ltr`||r===`end`&&t===`rtl`;if(n===`bottom`)return i?{borderTopLeftRadius:0}:{borderTopRightRadius:0};if(n===`top`)return i?{borderBottomLeftRadius:0}:{borderBottomRightRadius:0};if(n===`left`)return r===`start`?{borderTopRightRadius:0}:{borderBottomRightRadius:0};if(n===`right`)return r===`start`?{borderTopLeftRadius:0}:{borderBottomLeftRadius:0}}function or({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,visible:a,arrowX:o,arrowY:s,style:c,...l}){let{dir:u}=Ye();return a?(0,K.jsx)(`div`,{role:`presentation`,...l,style:{...c,...ir({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,dir:u,arrowX:o,arrowY:s})}}):null}or.displayName=`@mantine/core/FloatingArrow`;function sr(e,t){if(e===`rtl`&&(t.includes(`right`)||t.includes(`left`))){let[e,n]=t.split(`-`),r=e===`right`?`left`:`right`;return n===void 0?r:`${r}-${n}`}return t}var cr={root:`m_9814e45f`},lr={zIndex:i(`modal`)},ur=o((e,{gradient:t,color:n,backgroundOpacity:r,blur:i,radius:o,zIndex:s})=>({root:{"--overlay-bg":t||(n!==void 0||r!==void 0)&&a(n||`#000`,r??.6)||void 0,"--overlay-filter":i?`blur(${k(i)})`:void 0,"--overlay-radius":o===void 0?void 0:y(o),"--overlay-z-index":s?.toString()}})),dr=T(e=>{let t=j(`Overlay`,lr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,fixed:c,center:l,children:u,radius:d,zIndex:f,gradient:p,blur:m,color:h,backgroundOpacity:g,mod:_,attributes:v,...y}=t,b=S({name:`Overlay`,props:t,classes:cr,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:v,vars:s,varsResolver:ur});return(0,K.jsx)(E,{...b(`root`),mod:[{center:l,fixed:c},_],...y,children:u})});dr.classes=cr,dr.varsResolver=ur,dr.displayName=`@mantine/core/Overlay`;var fr={duration:100,transition:`fade`};function pr(e,t){return{...fr,...t,...e}}function mr({children:e,active:t=!0,refProp:n=`ref`,innerRef:r}){let i=Ve(t),a=l(i,r),o=Ke(e);return o?(0,H.cloneElement)(o,{[n]:a}):e}function hr(e){return(0,K.jsx)(Xn,{tabIndex:-1,"data-autofocus":!0,...e})}mr.displayName=`@mantine/core/FocusTrap`,hr.displayName=`@mantine/core/FocusTrapInitialFocus`,mr.InitialFocus=hr;var[gr,_r]=U(`ModalBase component was not found in tree`);function vr({opened:e,transitionDuration:t}){let[n,r]=(0,H.useState)(e),i=(0,H.useRef)(-1),a=g()?0:t;return(0,H.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function yr({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:i,onClose:a,returnFocus:o,handledEscapeEvents:s}){let c=He(e),[l,u]=(0,H.useState)(!1),[d,f]=(0,H.useState)(!1),p=vr({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return Ue(`keydown`,e=>{e.key===`Escape`&&i&&!e.isComposing&&n&&!s?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(s?.add(e),a())},{capture:!0}),ve({opened:n,shouldReturnFocus:r&&o}),{_id:c,titleMounted:l,bodyMounted:d,shouldLockScroll:p,setTitleMounted:u,setBodyMounted:f}}function br({keepMounted:e,keepMountedMode:t=`activity`,opened:n,onClose:r,id:a,transitionProps:o,onExitTransitionEnd:s,onEnterTransitionEnd:c,trapFocus:l,closeOnEscape:u,returnFocus:d,closeOnClickOutside:f,withinPortal:m,portalProps:h,lockScroll:g,children:_,zIndex:y,shadow:b,padding:x,__vars:S,unstyled:C,removeScrollProps:w,__handledEscapeEvents:T,...O}){let{_id:k,titleMounted:A,bodyMounted:j,shouldLockScroll:M,setTitleMounted:N,setBodyMounted:P}=yr({id:a,transitionProps:o,opened:n,trapFocus:l,closeOnEscape:u,onClose:r,returnFocus:d,handledEscapeEvents:T}),{key:F,...I}=w||{};return(0,K.jsx)(D,{...h,withinPortal:m,children:(0,K.jsx)(gr,{value:{opened:n,onClose:r,closeOnClickOutside:f,onExitTransitionEnd:s,onEnterTransitionEnd:c,transitionProps:{...o,keepMounted:e,keepMountedMode:t},getTitleId:()=>`${k}-title`,getBodyId:()=>`${k}-body`,titleMounted:A,bodyMounted:j,setTitleMounted:N,setBodyMounted:P,trapFocus:l,closeOnEscape:u,zIndex:y,unstyled:C},children:(0,K.jsx)(V,{enabled:M&&g,...I,children:(0,K.jsx)(E,{...O,id:k,__vars:{...S,"--mb-z-index":(y||i(`modal`)).toString(),"--mb-shadow":v(b),"--mb-padding":p(x)},children:_})},F)})})}br.displayName=`@mantine/core/ModalBase`;function xr(){let e=_r();return(0,H.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var Sr={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function Cr({className:e,...t}){let n=xr(),r=_r();return(0,K.jsx)(E,{id:n,className:N({[Sr.body]:!r.unstyled},e),...t})}Cr.displayName=`@mantine/core/ModalBaseBody`;function wr({className:e,onClick:t,...n}){let r=_r();return(0,K.jsx)(A,{...n,onClick:e=>{r.onClose(),t?.(e)},className:N({[Sr.close]:!r.unstyled},e),unstyled:r.unstyled})}wr.displayName=`@mantine/core/ModalBaseCloseButton`;function Tr({transitionProps:e,className:t,innerProps:n,onKeyDown:r,style:i,ref:a,...o}){let s=_r();return(0,K.jsx)(w,{mounted:s.opened,transition:`pop`,...s.transitionProps,onExited:()=>{s.onExitTransitionEnd?.(),s.transitionProps?.onExited?.()},onEntered:()=>{s.onEnterTransitionEnd?.(),s.transitionProps?.onEntered?.()},...e,children:e=>(0,K.jsx)(`div`,{...n,className:N({[Sr.inner]:!s.unstyled},n.className),children:(0,K.jsx)(mr,{active:s.opened&&s.trapFocus,innerRef:a,children:(0,K.jsx)($n,{...o,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":s.bodyMounted?s.getBodyId():void 0,"aria-labelledby":s.titleMounted?s.getTitleId():void 0,style:[i,e],className:N({[Sr.content]:!s.unstyled},t),unstyled:s.unstyled,children:o.children})})})})}Tr.displayName=`@mantine/core/ModalBaseContent`;function Er({className:e,...t}){let n=_r();return(0,K.jsx)(E,{component:`header`,className:N({[Sr.header]:!n.unstyled},e),...t})}Er.displayName=`@mantine/core/ModalBaseHeader`;var Dr={duration:200,timingFunction:`ease`,transition:`fade`};function Or(e){let t=_r();return{...Dr,...t.transitionProps,...e}}function kr({onClick:e,transitionProps:t,style:n,visible:r,...i}){let a=_r(),o=Or(t);return(0,K.jsx)(w,{mounted:r===void 0?a.opened:r,...o,transition:`fade`,children:t=>(0,K.jsx)(dr,{fixed:!0,style:[n,t],zIndex:a.zIndex,unstyled:a.unstyled,onClick:t=>{e?.(t),a.closeOnClickOutside&&a.onClose()},...i})})}kr.displayName=`@mantine/core/ModalBaseOverlay`;function Ar(){let e=_r();return(0,H.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function jr({className:e,...t}){let n=Ar(),r=_r();return(0,K.jsx)(E,{component:`h2`,className:N({[Sr.title]:!r.unstyled},e),id:n,...t})}jr.displayName=`@mantine/core/ModalBaseTitle`;function Mr({children:e}){return(0,K.jsx)(K.Fragment,{children:e})}var Nr=(0,H.createContext)({size:`sm`}),Pr=x(e=>{let t=j(`InputClearButton`,null,e),{size:n,variant:r,vars:i,classNames:a,styles:o,...s}=t,c=(0,H.use)(Nr),{resolvedClassNames:l,resolvedStyles:u}=qe({classNames:a,styles:o,props:t});return(0,K.jsx)(A,{variant:r||`transparent`,size:n||c?.size||`sm`,classNames:l,styles:u,__staticSelector:`InputClearButton`,style:{pointerEvents:`all`,background:`var(--input-bg)`,...s.style},...s})});Pr.displayName=`@mantine/core/InputClearButton`;var Fr={xs:7,sm:8,md:10,lg:12,xl:15};function Ir({__clearable:e,__clearSection:t,rightSection:n,__defaultRightSection:r,size:i=`sm`,__clearSectionMode:a=`both`}){let o=e&&t;return a===`rightSection`?n===null?null:n||r:a===`clear`?n===null?null:o||r:o&&(n||r)?(0,K.jsxs)(`div`,{"data-combined-clear-section":!0,style:{display:`flex`,gap:2,alignItems:`center`,paddingInlineEnd:Fr[i]},children:[o,n||r]}):n===null?null:n||o||r}var Lr=(0,H.createContext)({offsetBottom:!1,offsetTop:!1,describedBy:void 0,getStyles:null,inputId:void 0,labelId:void 0}),X={wrapper:`m_6c018570`,input:`m_8fb7ebe7`,bottomSection:`m_93f4ed57`,section:`m_82577fc2`,placeholder:`m_88bacfd0`,root:`m_46b77525`,label:`m_8fdc1311`,required:`m_78a94662`,error:`m_8f816625`,success:`m_9d9d40e0`,description:`m_fe47ce59`},Rr=o((e,{size:t})=>({description:{"--input-description-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`}})),zr=x(e=>{let t=j(`InputDescription`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,__staticSelector:c,__inheritStyles:l=!0,attributes:u,...d}=j(`InputDescription`,null,t),f=(0,H.use)(Lr),p=S({name:[`InputWrapper`,c],props:t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:u,rootSelector:`description`,vars:s,varsResolver:Rr}),m=l&&f?.getStyles||p;return(0,K.jsx)(E,{component:`p`,...m(`description`,f?.getStyles?{className:r,style:i}:void 0),...d})});zr.classes=X,zr.varsResolver=Rr,zr.displayName=`@mantine/core/InputDescription`;var Br=o((e,{size:t})=>({error:{"--input-error-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`}})),Vr=x(e=>{let t=j(`InputError`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,__staticSelector:l,__inheritStyles:u=!0,...d}=t,f=S({name:[`InputWrapper`,l],props:t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c,rootSelector:`error`,vars:s,varsResolver:Br}),p=(0,H.use)(Lr),m=u&&p?.getStyles||f;return(0,K.jsx)(E,{component:`p`,...m(`error`,p?.getStyles?{className:r,style:i}:void 0),...d})});Vr.classes=X,Vr.varsResolver=Br,Vr.displayName=`@mantine/core/InputError`;var Hr={labelElement:`label`},Ur=o((e,{size:t})=>({label:{"--input-label-size":O(t),"--input-asterisk-color":void 0}})),Wr=x(e=>{let t=j(`InputLabel`,Hr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,labelElement:c,required:l,htmlFor:u,onMouseDown:d,children:f,__staticSelector:p,mod:m,attributes:h,...g}=t,_=S({name:[`InputWrapper`,p],props:t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,rootSelector:`label`,vars:s,varsResolver:Ur}),v=(0,H.use)(Lr),y=v?.getStyles||_,b=g.component||c,x=typeof b!=`string`||b===`label`;return(0,K.jsxs)(E,{...y(`label`,v?.getStyles?{className:r,style:i}:void 0),component:c,htmlFor:x?u:void 0,mod:[{required:l},m],onMouseDown:e=>{d?.(e),!e.defaultPrevented&&e.detail>1&&e.preventDefault()},...g,children:[f,l&&(0,K.jsx)(`span`,{...y(`required`),"aria-hidden":!0,children:` *`})]})});Wr.classes=X,Wr.varsResolver=Ur,Wr.displayName=`@mantine/core/InputLabel`;var Gr=x(e=>{let t=j(`InputPlaceholder`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,__staticSelector:c,error:l,mod:u,attributes:d,...f}=t,p=S({name:[`InputPlaceholder`,c],props:t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:d,rootSelector:`placeholder`});return(0,K.jsx)(E,{...p(`placeholder`),mod:[{error:!!l},u],component:`span`,...f})});Gr.classes=X,Gr.displayName=`@mantine/core/InputPlaceholder`;var Kr=o((e,{size:t})=>({success:{"--input-success-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`}})),qr=x(e=>{let t=j(`InputSuccess`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,__staticSelector:l,__inheritStyles:u=!0,...d}=t,f=S({name:[`InputWrapper`,l],props:t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c,rootSelector:`success`,vars:s,varsResolver:Kr}),p=(0,H.use)(Lr),m=u&&p?.getStyles||f;return(0,K.jsx)(E,{component:`p`,...m(`success`,p?.getStyles?{className:r,style:i}:void 0),...d})});qr.classes=X,qr.varsResolver=Kr,qr.displayName=`@mantine/core/InputSuccess`;function Jr(e,{hasDescription:t,hasError:n}){let r=e.findIndex(e=>e===`input`),i=e.slice(0,r),a=e.slice(r+1),o=t&&i.includes(`description`)||n&&i.includes(`error`);return{offsetBottom:t&&a.includes(`description`)||n&&a.includes(`error`),offsetTop:o}}var Yr={labelElement:`label`,inputContainer:e=>e,inputWrapperOrder:[`label`,`description`,`input`,`error`]},Xr=o((e,{size:t})=>({label:{"--input-label-size":O(t),"--input-asterisk-color":void 0},error:{"--input-error-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`},success:{"--input-success-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`},description:{"--input-description-size":t===void 0?void 0:`calc(${O(t)} - ${k(2)})`}})),Zr=x(e=>{let t=j(`InputWrapper`,Yr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,size:c,variant:l,__staticSelector:u,inputContainer:d,inputWrapperOrder:f,label:p,error:m,success:h,description:g,labelProps:_,descriptionProps:v,errorProps:y,successProps:b,labelElement:x,children:C,withAsterisk:w,id:T,required:D,__stylesApiProps:O,mod:k,attributes:A,...M}=t,N=S({name:[`InputWrapper`,u],props:O||t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:A,vars:s,varsResolver:Xr}),P={size:c,variant:l,__staticSelector:u},F=He(T),I=typeof w==`boolean`?w:D,L=y?.id||`${F}-error`,ee=b?.id||`${F}-success`,R=v?.id||`${F}-description`,z=F,te=!!m&&typeof m!=`boolean`,B=!!h&&typeof h!=`boolean`&&!m,ne=!!g,re=te&&f.includes(`error`),ie=B&&f.includes(`error`),ae=ne&&f.includes(`description`),oe=`${re?L:``} ${ie?ee:``} ${ae?R:``}`,se=oe.trim().length>0?oe.trim():void 0,ce=_?.id||`${F}-label`,le=p&&(0,K.jsx)(Wr,{labelElement:x,id:ce,htmlFor:z,required:I,...P,..._,children:p},`label`),V=ne&&(0,K.jsx)(zr,{...v,...P,size:v?.size||P.size,id:v?.id||R,children:g},`description`),ue=(0,K.jsx)(H.Fragment,{children:d(C)},`input`),de=te&&(0,H.createElement)(Vr,{...y,...P,size:y?.size||P.size,key:`error`,id:y?.id||L},m),fe=B&&(0,H.createElement)(qr,{...b,...P,size:b?.size||P.size,key:`success`,id:b?.id||ee},h),U=f.map(e=>{switch(e){case`label`:return le;case`input`:return ue;case`description`:return V;case`error`:return de||fe;default:return null}});return(0,K.jsx)(Lr,{value:{getStyles:N,describedBy:se,inputId:z,labelId:le&&f.includes(`label`)?ce:void 0,...Jr(f,{hasDescription:ne,hasError:te||B})},children:(0,K.jsx)(E,{variant:l,size:c,mod:[{error:!!m,success:!!h&&!m},k],id:x===`label`?void 0:T,...N(`root`),...M,children:U})})});Zr.classes=X,Zr.varsResolver=Xr,Zr.displayName=`@mantine/core/InputWrapper`;var Qr={variant:`default`,leftSectionPointerEvents:`none`,rightSectionPointerEvents:`none`,withAria:!0,withErrorStyles:!0,withSuccessStyles:!0,size:`sm`,loading:!1,loadingPosition:`right`},$r=o((e,t,n)=>({wrapper:{"--input-margin-top":n.offsetTop?`calc(var(--mantine-spacing-xs) / 2)`:void 0,"--input-margin-bottom":n.offsetBottom?`calc(var(--mantine-spacing-xs) / 2)`:void 0,"--input-height":b(t.size,`input-height`),"--input-fz":O(t.size),"--input-radius":t.radius===void 0?void 0:y(t.radius),"--input-left-section-width":t.leftSectionWidth===void 0?void 0:k(t.leftSectionWidth),"--input-right-section-width":t.rightSectionWidth===void 0?void 0:k(t.rightSectionWidth),"--input-padding-y":t.multiline?b(t.size,`input-padding-y`):void 0,"--input-left-section-pointer-events":t.leftSectionPointerEvents,"--input-right-section-pointer-events":t.rightSectionPointerEvents}})),Z=T(e=>{let t=j(`Input`,Qr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,required:s,__staticSelector:c,__stylesApiProps:l,size:u,wrapperProps:d,error:f,success:p,disabled:m,leftSection:h,leftSectionProps:g,leftSectionWidth:_,rightSection:v,rightSectionProps:y,rightSectionWidth:b,rightSectionPointerEvents:x,leftSectionPointerEvents:w,variant:T,vars:D,pointer:O,multiline:k,radius:A,id:N,withAria:P,withErrorStyles:F,withSuccessStyles:I,mod:L,inputSize:ee,attributes:R,__clearSection:z,__clearable:te,__clearSectionMode:B,__defaultRightSection:ne,loading:re,loadingPosition:ie,__bottomSection:ae,__bottomSectionProps:oe,rootRef:se,dir:ce,...le}=t,{styleProps:V,rest:ue}=M(le),de=(0,H.use)(Lr),fe={offsetBottom:de?.offsetBottom,offsetTop:de?.offsetTop},U=S({name:[`Input`,c],props:l||t,classes:X,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:R,stylesCtx:fe,rootSelector:`wrapper`,vars:D,varsResolver:$r}),pe=P?{required:s,disabled:m,"aria-invalid":f?!0:void 0,"aria-describedby":de?.describedBy,id:de?.inputId||N}:{},W=re?(0,K.jsx)(C,{size:ie===`left`?`calc(var(--input-left-section-size) / 2)`:`calc(var(--input-right-section-size) / 2)`}):null,G=re&&ie===`left`?W:h,me=Ir({__clearable:te,__clearSection:z,rightSection:re&&ie===`right`?W:v,__defaultRightSection:ne,size:u,__clearSectionMode:B});return(0,K.jsx)(Nr,{value:{size:u||`sm`},children:(0,K.jsxs)(E,{ref:se,dir:ce,...U(`wrapper`),...V,...d,mod:[{error:!!f&&F,success:!!p&&!f&&I,pointer:O,disabled:m,multiline:k,withRightSection:!!me,withLeftSection:!!G,withBottomSection:!!ae},L],variant:T,size:u,children:[G&&(0,K.jsx)(`div`,{...g,"data-position":`left`,...U(`section`,{className:g?.className,style:g?.style}),children:G}),(0,K.jsx)(E,{component:`input`,...ue,...pe,required:s,mod:{disabled:m,error:!!f&&F,success:!!p&&!f&&I},variant:T,__size:ee,...U(`input`)}),ae&&(0,K.jsx)(`div`,{...oe,...U(`bottomSection`,{className:oe?.className,style:oe?.style}),children:ae}),me&&(0,K.jsx)(`div`,{...y,"data-position":`right`,...U(`section`,{className:y?.className,style:y?.style}),children:me})]})})});Z.classes=X,Z.varsResolver=$r,Z.Wrapper=Zr,Z.Label=Wr,Z.Error=Vr,Z.Success=qr,Z.Description=zr,Z.Placeholder=Gr,Z.ClearButton=Pr,Z.displayName=`@mantine/core/Input`;var ei={root:`m_66836ed3`,wrapper:`m_a5d60502`,body:`m_667c2793`,title:`m_6a03f287`,label:`m_698f4f23`,icon:`m_667f2a6a`,message:`m_7fa78076`,closeButton:`m_87f54839`},ti=o((e,{radius:t,color:n,variant:r,autoContrast:i})=>{let a=e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:r||`light`,autoContrast:i});return{root:{"--alert-radius":t===void 0?void 0:y(t),"--alert-bg":n||r?a.background:void 0,"--alert-color":a.color,"--alert-bd":n||r?a.border:void 0}}}),ni=x(e=>{let t=j(`Alert`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,radius:c,color:l,title:u,children:d,id:f,icon:p,withCloseButton:m,onClose:h,closeButtonLabel:g,variant:_,autoContrast:v,role:y,attributes:b,...x}=t,C=S({name:`Alert`,classes:ei,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:b,vars:s,varsResolver:ti}),w=He(f),T=u&&`${w}-title`||void 0,D=`${w}-body`;return(0,K.jsx)(E,{id:w,...C(`root`,{variant:_}),variant:_,...x,role:y||`alert`,"aria-describedby":d?D:void 0,"aria-labelledby":u?T:void 0,children:(0,K.jsxs)(`div`,{...C(`wrapper`),children:[p&&(0,K.jsx)(`div`,{...C(`icon`),children:p}),(0,K.jsxs)(`div`,{...C(`body`),children:[u&&(0,K.jsx)(`div`,{...C(`title`),"data-with-close-button":m||void 0,children:(0,K.jsx)(`span`,{id:T,...C(`label`),children:u})}),d&&(0,K.jsx)(`div`,{id:D,...C(`message`),"data-variant":_,children:d})]}),m&&(0,K.jsx)(A,{...C(`closeButton`),onClick:h,variant:`transparent`,size:16,iconSize:16,"aria-label":g,unstyled:o})]})})});ni.classes=ei,ni.varsResolver=ti,ni.displayName=`@mantine/core/Alert`;function ri({size:e,style:t,...n}){let r=e===void 0?t:{width:k(e),height:k(e),...t};return(0,K.jsx)(`svg`,{viewBox:`0 0 10 7`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:r,"aria-hidden":!0,...n,children:(0,K.jsx)(`path`,{d:`M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}function ii({indeterminate:e,...t}){return e?(0,K.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,fill:`none`,viewBox:`0 0 32 6`,"aria-hidden":!0,...t,children:(0,K.jsx)(`rect`,{width:`32`,height:`6`,fill:`currentColor`,rx:`3`})}):(0,K.jsx)(ri,{...t})}var[ai,oi]=U(`Drawer component was not found in tree`),si={root:`m_f11b401e`,header:`m_5a7c2c9`,content:`m_b8a05bbd`,inner:`m_31cd769a`},ci=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=j(`DrawerBody`,null,e),s=oi();return(0,K.jsx)(Cr,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});ci.classes=si,ci.displayName=`@mantine/core/DrawerBody`;var li=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=j(`DrawerCloseButton`,null,e),s=oi();return(0,K.jsx)(wr,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});li.classes=si,li.displayName=`@mantine/core/DrawerCloseButton`;var ui=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,radius:s,__hidden:c,...l}=j(`DrawerContent`,null,e),u=oi(),d=u.scrollAreaComponent||Mr;return(0,K.jsx)(Tr,{...u.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:u.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),...l,radius:s||u.radius||0,"data-hidden":c||void 0,children:(0,K.jsx)(d,{style:{height:`calc(100vh - var(--drawer-offset) * 2)`},children:o})})});ui.classes=si,ui.displayName=`@mantine/core/DrawerContent`;var di=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=j(`DrawerHeader`,null,e),s=oi();return(0,K.jsx)(Er,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});di.classes=si,di.displayName=`@mantine/core/DrawerHeader`;var fi=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=j(`DrawerOverlay`,null,e),s=oi();return(0,K.jsx)(kr,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});fi.classes=si,fi.displayName=`@mantine/core/DrawerOverlay`;function pi(e){switch(e){case`top`:return`flex-start`;case`bottom`:return`flex-end`;default:return}}function mi(e){if(e===`top`||e===`bottom`)return`0 0 calc(100% - var(--drawer-offset, 0rem) * 2)`}var hi={top:`slide-down`,bottom:`slide-up`,left:`slide-right`,right:`slide-left`},gi={top:`slide-down`,bottom:`slide-up`,right:`slide-right`,left:`slide-left`},_i={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:i(`modal`),position:`left`},vi=o((e,{position:t,size:n,offset:r})=>({root:{"--drawer-size":b(n,`drawer-size`),"--drawer-flex":mi(t),"--drawer-height":t===`left`||t===`right`?void 0:`var(--drawer-size)`,"--drawer-align":pi(t),"--drawer-justify":t===`right`?`flex-end`:void 0,"--drawer-offset":k(r)}})),yi=x(e=>{let t=j(`DrawerRoot`,_i,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,scrollAreaComponent:c,position:l,transitionProps:u,radius:d,attributes:f,...p}=t,{dir:m}=Ye(),h=S({name:`Drawer`,classes:si,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:f,vars:s,varsResolver:vi}),g=(m===`rtl`?gi:hi)[l];return(0,K.jsx)(ai,{value:{scrollAreaComponent:c,getStyles:h,radius:d},children:(0,K.jsx)(br,{...h(`root`),transitionProps:{transition:g,...u},"data-offset-scrollbars":c===qn.Autosize||void 0,unstyled:o,...p})})});yi.classes=si,yi.varsResolver=vi,yi.displayName=`@mantine/core/DrawerRoot`;var bi=(0,H.createContext)(null);function xi({children:e}){let[t,n]=(0,H.useState)([]),[r,a]=(0,H.useState)(i(`modal`)),[o]=(0,H.useState)(()=>new WeakSet);return(0,K.jsx)(bi,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),a(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:o},children:e})}xi.displayName=`@mantine/core/DrawerStack`;var Si=x(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=j(`DrawerTitle`,null,e),s=oi();return(0,K.jsx)(jr,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});Si.classes=si,Si.displayName=`@mantine/core/DrawerTitle`;var Ci={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:i(`modal`),withOverlay:!0,withCloseButton:!0},Q=x(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:a,closeButtonProps:o,children:s,opened:c,stackId:l,zIndex:u,...d}=j(`Drawer`,Ci,e),f=(0,H.use)(bi),p=!!t||a,m=f&&l?{closeOnEscape:f.currentId===l,trapFocus:f.currentId===l,zIndex:f.getZIndex(l),__handledEscapeEvents:f.handledEscapeEvents}:{},h=n===!1?!1:l&&f?f.currentId===l:c;return(0,H.useEffect)(()=>{f&&l&&(c?f.addModal(l,u||i(`modal`)):f.removeModal(l))},[c,l,u]),(0,K.jsxs)(yi,{opened:c,zIndex:f&&l?f.getZIndex(l):u,...d,...m,children:[n&&(0,K.jsx)(fi,{visible:h,transitionProps:f&&l?{duration:0}:void 0,...r}),(0,K.jsxs)(ui,{__hidden:f&&l&&c?l!==f.currentId:!1,children:[p&&(0,K.jsxs)(di,{children:[t&&(0,K.jsx)(Si,{children:t}),a&&(0,K.jsx)(li,{...o})]}),(0,K.jsx)(ci,{children:s})]})]})});Q.classes=si,Q.displayName=`@mantine/core/Drawer`,Q.Root=yi,Q.Overlay=fi,Q.Content=ui,Q.Body=ci,Q.Header=di,Q.Title=Si,Q.CloseButton=li,Q.Stack=xi;function wi({offset:e,position:t,defaultOpened:n}){let[r,i]=(0,H.useState)(n),a=(0,H.useRef)(null),{x:o,y:s,elements:c,refs:l,update:u,placement:d}=Pn({placement:t,middleware:[re({crossAxis:!0,padding:5,rootBoundary:`document`})]}),f=d.includes(`right`)?e:t.includes(`left`)?e*-1:0,p=d.includes(`bottom`)?e:t.includes(`top`)?e*-1:0,m=(0,H.useCallback)(({clientX:e,clientY:t})=>{Number.isFinite(e)&&Number.isFinite(t)&&l.setPositionReference({getBoundingClientRect(){return{width:0,height:0,x:e,y:t,left:e+f,top:t+p,right:e,bottom:t}}})},[c.reference]);return(0,H.useEffect)(()=>{if(l.floating.current){let e=a.current;e.addEventListener(`mousemove`,m);let t=I(l.floating.current);return t.forEach(e=>{e.addEventListener(`scroll`,u)}),()=>{e.removeEventListener(`mousemove`,m),t.forEach(e=>{e.removeEventListener(`scroll`,u)})}}},[c.reference,l.floating.current,u,m,r]),{handleMouseMove:m,x:o,y:s,opened:r,setOpened:i,boundaryRef:a,floating:l.setFloating}}var Ti={tooltip:`m_1b3c8819`,arrow:`m_f898399f`},Ei={refProp:`ref`,withinPortal:!0,offset:10,position:`right`,zIndex:i(`popover`)},Di=o((e,{radius:t,color:n})=>({tooltip:{"--tooltip-radius":t===void 0?void 0:y(t),"--tooltip-bg":n?f(n,e):void 0,"--tooltip-color":n?`var(--mantine-color-white)`:void 0}})),Oi=x(e=>{let t=j(`TooltipFloating`,Ei,e),{children:n,refProp:r,withinPortal:i,style:a,className:o,classNames:c,styles:u,unstyled:d,radius:f,color:p,label:m,offset:h,position:g,multiline:_,zIndex:v,disabled:y,defaultOpened:b,variant:x,vars:C,portalProps:w,attributes:T,ref:O,...k}=t,A=s(),M=S({name:`TooltipFloating`,props:t,classes:Ti,className:o,style:a,classNames:c,styles:u,unstyled:d,attributes:T,rootSelector:`tooltip`,vars:C,varsResolver:Di}),{handleMouseMove:N,x:P,y:F,opened:I,boundaryRef:L,floating:ee,setOpened:R}=wi({offset:h,position:g,defaultOpened:b}),z=Ke(n);if(!z)throw Error(`[@mantine/core] Tooltip.Floating component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let te=l(L,Ge(z),O),B=z.props,ne=e=>{B.onMouseEnter?.(e),N(e),R(!0)},re=e=>{B.onMouseLeave?.(e),R(!1)};return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsx)(D,{...w,withinPortal:i,children:(0,K.jsx)(E,{...k,...M(`tooltip`,{style:{...ue(a,A),zIndex:v,display:!y&&I?`block`:`none`,top:Number.isFinite(F)?Math.round(F):``,left:Number.isFinite(P)?Math.round(P):``}}),variant:x,ref:ee,mod:{multiline:_},children:m})}),(0,H.cloneElement)(z,{...B,[r]:te,onMouseEnter:ne,onMouseLeave:re})]})});Oi.classes=Ti,Oi.varsResolver=Di,Oi.displayName=`@mantine/core/TooltipFloating`;var ki=(0,H.createContext)({withinGroup:!1}),Ai={openDelay:0,closeDelay:0};function ji(e){let{openDelay:t,closeDelay:n,children:r}=j(`TooltipGroup`,Ai,e);return(0,K.jsx)(ki,{value:{withinGroup:!0},children:(0,K.jsx)(Tn,{delay:{open:t,close:n},children:r})})}ji.displayName=`@mantine/core/TooltipGroup`,ji.extend=e=>e;function Mi(e){if(e===void 0)return{shift:!0,flip:!0};let t={...e};return e.shift===void 0&&(t.shift=!0),e.flip===void 0&&(t.flip=!0),t}function Ni(e){let t=Mi(e.middlewares),n=[B(e.offset),ne()];return t.shift&&n.push(re(typeof t.shift==`boolean`?{padding:8}:{padding:8,...t.shift})),t.flip&&n.push(typeof t.flip==`boolean`?te():te(t.flip)),n.push(ie({element:e.arrowRef,padding:e.arrowOffset})),t.inline?n.push(typeof t.inline==`boolean`?R():R(t.inline)):e.inline&&n.push(R()),n}function Pi(e){let[t,n]=(0,H.useState)(e.defaultOpened),r=typeof e.opened==`boolean`,i=!e.disabled&&(r?e.opened:t);(0,H.useEffect)(()=>{e.disabled&&n(!1)},[e.disabled]);let a=(0,H.use)(ki).withinGroup,o=He(),s=c(),l=(0,H.useCallback)(e=>{n(e),e&&x(o)},[o]),{x:u,y:d,context:f,refs:p,placement:m,middlewareData:{arrow:{x:h,y:g}={},hide:v}}=Pn({strategy:e.strategy,placement:e.position,open:i,onOpenChange:l,middleware:Ni(e),whileElementsMounted:ae}),{delay:y,currentId:b,setCurrentId:x}=En(f,{id:o}),{getReferenceProps:S,getFloatingProps:C}=Rn([xn(f,{enabled:!e.disabled&&e.events?.hover,delay:a?y:{open:e.openDelay,close:e.closeDelay},mouseOnly:!e.events?.touch,handleClose:e.interactive?Wn():null}),In(f,{enabled:!e.disabled&&e.events?.focus,visibleOnly:!0}),Bn(f,{role:`tooltip`}),Mn(f,{enabled:e.opened===void 0})]),w=(0,H.useRef)(m);_(()=>{w.current!==m&&(w.current=m,e.onPositionChange?.(m))},[m]);let T=i&&b&&b!==o;return{x:u,y:d,arrowX:h,arrowY:g,reference:p.setReference,floating:p.setFloating,getFloatingProps:C,getReferenceProps:S,isGroupPhase:T,opened:i,placement:m,referenceHidden:e.hideDetached&&s!==`test`?v?.referenceHidden:!1}}var Fi={position:`top`,refProp:`ref`,withinPortal:!0,arrowSize:4,arrowOffset:5,arrowRadius:0,arrowPosition:`side`,offset:5,transitionProps:{duration:100,transition:`fade`},events:{hover:!0,focus:!1,touch:!1},zIndex:i(`popover`),middlewares:{flip:!0,shift:!0,inline:!1},hideDetached:!0},Ii=o((e,{radius:t,color:n,variant:r,autoContrast:i})=>{let a=e.variantColorResolver({theme:e,color:n||e.primaryColor,autoContrast:i,variant:r||`filled`});return{tooltip:{"--tooltip-radius":t===void 0?void 0:y(t),"--tooltip-bg":n?a.background:void 0,"--tooltip-color":n?a.color:void 0}}}),Li=x(e=>{let t=j(`Tooltip`,Fi,e),{children:n,position:r,refProp:i,label:a,openDelay:o,closeDelay:s,onPositionChange:c,opened:u,defaultOpened:d,withinPortal:f,radius:p,color:m,classNames:h,styles:g,unstyled:_,style:v,className:y,withArrow:b,arrowSize:x,arrowOffset:C,arrowRadius:T,arrowPosition:O,offset:k,transitionProps:A,multiline:M,events:P,interactive:F,zIndex:I,disabled:L,onClick:ee,onMouseEnter:R,onMouseLeave:z,inline:te,variant:B,keepMounted:ne,vars:re,portalProps:ie,mod:ae,floatingStrategy:oe,middlewares:se,autoContrast:ce,attributes:le,target:V,hideDetached:ue,ref:de,...fe}=t,{dir:U}=Ye(),pe=(0,H.useRef)(null),W=Pi({position:sr(U,r),closeDelay:s,openDelay:o,onPositionChange:c,opened:u,defaultOpened:d,disabled:L,events:P,interactive:F,arrowRef:pe,arrowOffset:C,offset:typeof k==`number`?k+(b?x/2:0):k,inline:te,strategy:oe,middlewares:se,hideDetached:ue});(0,H.useEffect)(()=>{let e=V instanceof HTMLElement?V:typeof V==`string`?document.querySelector(V):V?.current||null;e&&W.reference(e)},[V,W]);let G=S({name:`Tooltip`,props:t,classes:Ti,className:y,style:v,classNames:h,styles:g,unstyled:_,attributes:le,rootSelector:`tooltip`,vars:re,varsResolver:Ii}),me=Ke(n);if(!V&&!me)throw Error(`[@mantine/core] Tooltip component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let he=G(`tooltip`),ge=F&&!L&&!!W.opened,_e=O===`merge`&&b?ar({position:W.placement,dir:U}):void 0;if(V){let e=pr(A,{duration:100,transition:`fade`});return(0,K.jsx)(K.Fragment,{children:(0,K.jsx)(D,{...ie,withinPortal:f,children:(0,K.jsx)(w,{...e,keepMounted:ne,mounted:!L&&!!W.opened,duration:W.isGroupPhase?10:e.duration,children:e=>(0,K.jsxs)(E,{...fe,"data-fixed":oe===`fixed`||void 0,variant:B,mod:[{multiline:M,interactive:ge},ae],...he,...W.getFloatingProps({ref:W.floating,className:he.className,style:{...he.style,...e,..._e,zIndex:I,top:W.y??0,left:W.x??0,...W.referenceHidden?{display:`none`}:null}}),children:[a,(0,K.jsx)(or,{ref:pe,arrowX:W.arrowX,arrowY:W.arrowY,visible:b,position:W.placement,arrowSize:x,arrowOffset:C,arrowRadius:T,arrowPosition:O,...G(`arrow`)})]})})})})}let ve=me.props,ye=l(W.reference,Ge(me),de),be=pr(A,{duration:100,transition:`fade`});return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsx)(D,{...ie,withinPortal:f,children:(0,K.jsx)(w,{...be,keepMounted:ne,mounted:!L&&!!W.opened,duration:W.isGroupPhase?10:be.duration,children:e=>(0,K.jsxs)(E,{...fe,"data-fixed":oe===`fixed`||void 0,variant:B,mod:[{multiline:M,interactive:ge},ae],...W.getFloatingProps({ref:W.floating,className:G(`tooltip`).className,style:{...G(`tooltip`).style,...e,..._e,zIndex:I,top:W.y??0,left:W.x??0,...W.referenceHidden?{display:`none`}:null}}),children:[a,(0,K.jsx)(or,{ref:pe,arrowX:W.arrowX,arrowY:W.arrowY,visible:b,position:W.placement,arrowSize:x,arrowOffset:C,arrowRadius:T,arrowPosition:O,...G(`arrow`)})]})})}),(0,H.cloneElement)(me,W.getReferenceProps({onClick:ee,onMouseEnter:R,onMouseLeave:z,onMouseMove:t.onMouseMove,onPointerDown:t.onPointerDown,onPointerEnter:t.onPointerEnter,...ve,className:N(y,ve.className),[i]:ye}))]})});Li.classes=Ti,Li.varsResolver=Ii,Li.displayName=`@mantine/core/Tooltip`,Li.Floating=Oi,Li.Group=ji;var Ri={root:`m_18320242`,"skeleton-fade":`m_299c329c`},zi={visible:!0,animate:!0},Bi=o((e,{width:t,height:n,radius:r,circle:i})=>({root:{"--skeleton-height":k(n),"--skeleton-width":k(i?n:t),"--skeleton-radius":i?`1000px`:r===void 0?void 0:y(r)}})),Vi=x(e=>{let t=j(`Skeleton`,zi,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,width:c,height:l,circle:u,visible:d,radius:f,animate:p,mod:m,attributes:h,...g}=t,_=S({name:`Skeleton`,classes:Ri,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:Bi});return(0,K.jsx)(E,{..._(`root`),mod:[{visible:d,animate:p},m],...g})});Vi.classes=Ri,Vi.varsResolver=Bi,Vi.displayName=`@mantine/core/Skeleton`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new $(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new $(`
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
    `,{fragmentName:`AccessChanged`}),new $(`
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
    `,{fragmentName:`HistoryRow`}),new $(`
    fragment GroupRow on Group {
  id
  version
  name
  description
  createdAt
  updatedAt
  users(first: 1) {
    totalCount
    __typename
  }
  apps(first: 3) {
    totalCount
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  __typename
}
    `,{fragmentName:`GroupRow`});var Hi=new $(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),Ui=new $(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),Wi=new $(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),Gi=new $(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),Ki=new $(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),qi=new $(`
    query Palette($search: String!) {
  groups(first: 5, search: $search) {
    nodes {
      id
      name
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:21e1cf42ff8bb64a2e9fbd768dde78540bc48d7dcd02886b6f1e89d3e1c77560`}),Ji=new $(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),Yi=new $(`
    query GroupList($first: Int, $after: String, $last: Int, $before: String, $search: String, $orderBy: GroupOrder) {
  groups(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    orderBy: $orderBy
  ) {
    nodes {
      ...GroupRow
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
fragment GroupRow on Group {
  id
  version
  name
  description
  createdAt
  updatedAt
  users(first: 1) {
    totalCount
    __typename
  }
  apps(first: 3) {
    totalCount
    nodes {
      id
      name
      __typename
    }
    __typename
  }
  __typename
}`,{hash:`sha256:19334c57920361bd8c34958314c1dd8feecf13530308509c0f67f6affe44d154`}),Xi=new $(`
    query GroupCount($search: String) {
  groups(first: 1, search: $search) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:928bcf80cf17ce995aca9c98a92a8baded93791ec5ee160b84db5caccb8fb699`}),Zi=new $(`
    query GroupDetail($id: ID!) {
  group(id: $id) {
    id
    version
    name
    description
    customData
    createdAt
    updatedAt
    users(first: 1) {
      totalCount
      __typename
    }
    apps(first: 1) {
      totalCount
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:3645603f4c8be61c65eaa0f42b5eb756925a23e75760b37671d4c06ea812b55d`}),Qi=new $(`
    query GroupMembers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
    id
    users(first: $first, after: $after, last: $last, before: $before) {
      edges {
        addedAt
        addedBy {
          kind
          id
          __typename
        }
        node {
          id
          status
          email
          name {
            full
            __typename
          }
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
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:52976133deac037926720563a9f12eea24c1c413662eec2e4b685f2da00a7b45`}),$i=new $(`
    query GroupApps($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
    id
    apps(first: $first, after: $after, last: $last, before: $before) {
      edges {
        assignedAt
        assignedBy {
          kind
          id
          __typename
        }
        node {
          id
          name
          active
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
    __typename
  }
}
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}`,{hash:`sha256:8bd7a75c8c187e73434b3debfebdf69254150dbabacafccd67c2fa4b3276b25a`}),ea=new $(`
    query GroupHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  group(id: $id) {
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
}`,{hash:`sha256:8052e1317b4b454b2d33e7653eef89f232244a4d6e8bede008c1abf7f05b9fa1`}),ta=new $(`
    mutation GroupCreate($input: GroupCreateInput!, $key: String!) {
  groupCreate(input: $input) @idempotent(key: $key) {
    group {
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
}`,{hash:`sha256:76749090bf2bb908db7d759d51efb534a5761b368992dc1e508fa365ef735359`}),na=new $(`
    mutation GroupUpdate($id: ID!, $input: GroupUpdateInput!, $dryRun: Boolean! = false) {
  groupUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    group {
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
}`,{hash:`sha256:a4be5c8926a7e8091eb0a70994f32f50455746efec47d80418fd16d2aac46e64`}),ra=new $(`
    mutation GroupDelete($id: ID!, $dryRun: Boolean! = false) {
  groupDelete(id: $id) @dryRun(if: $dryRun) {
    deletedId
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
}`,{hash:`sha256:7a0b1b8ef6c7f1d0c54396c76102dd597db10f65f26c45d15bdedbacb95b25b8`}),ia=new $(`
    mutation GroupMembersAdd($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
  groupMembersAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
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
}`,{hash:`sha256:84bfe19d2106ead869db6f706ccb101331d4d0726dadb2bc7071e4b9c8a5be65`}),aa=new $(`
    mutation GroupMembersRemove($id: ID!, $input: GroupMembersInput!, $dryRun: Boolean! = false) {
  groupMembersRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    removedCount
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
}`,{hash:`sha256:e43c7d0cb9076607a357b0f85c5d7af11d07e4df7c5ba023f300fe47ab272bbd`}),oa=new $(`
    mutation GroupAppsAdd($id: ID!, $input: GroupAppsInput!, $dryRun: Boolean! = false) {
  groupAppsAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
    addedCount
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
}`,{hash:`sha256:628298cf3545c2a0b52461657300fd1a7cf606124ec36d2afdf505928807acea`}),sa=new $(`
    mutation GroupAppsRemove($id: ID!, $input: GroupAppsInput!, $dryRun: Boolean! = false) {
  groupAppsRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    removedCount
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
}`,{hash:`sha256:3f6e419d04d000621eebfd25011d999deef60a5f40d81b5fd8437e878bd582a0`}),ca={outline:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`none`,stroke:`currentColor`,strokeWidth:2,strokeLinecap:`round`,strokeLinejoin:`round`},filled:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`currentColor`,stroke:`none`}},la=(e,t,n,r)=>{let i=(0,H.forwardRef)(({color:n=`currentColor`,size:i=24,stroke:a=2,title:o,className:s,children:c,...l},u)=>(0,H.createElement)(`svg`,{ref:u,...ca[e],width:i,height:i,className:[`tabler-icon`,`tabler-icon-${t}`,s].filter(Boolean).join(` `),...e===`filled`?{fill:n}:{strokeWidth:a,stroke:n},...l},[o&&(0,H.createElement)(`title`,{key:`svg-title`},o),...r.map(([e,t])=>(0,H.createElement)(e,t)),...Array.isArray(c)?c:[c]]));return i.displayName=`${n}`,i},ua=la(`outline`,`alert-triangle`,`AlertTriangle`,[[`path`,{d:`M12 9v4`,key:`svg-0`}],[`path`,{d:`M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0`,key:`svg-1`}],[`path`,{d:`M12 16h.01`,key:`svg-2`}]]),da=la(`outline`,`search`,`Search`,[[`path`,{d:`M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0`,key:`svg-0`}],[`path`,{d:`M21 21l-6 -6`,key:`svg-1`}]]),fa=la(`outline`,`selector`,`Selector`,[[`path`,{d:`M8 9l4 -4l4 4`,key:`svg-0`}],[`path`,{d:`M16 15l-4 4l-4 -4`,key:`svg-1`}]]),pa=la(`outline`,`terminal-2`,`Terminal2`,[[`path`,{d:`M8 9l3 3l-3 3`,key:`svg-0`}],[`path`,{d:`M13 15l3 0`,key:`svg-1`}],[`path`,{d:`M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -12`,key:`svg-2`}]]);function ma({tenant:e}){return e?.name??`Your tenant`}function ha(e,t){let n=t.slice(t.indexOf(`:`)+1),r=n===`list`?[`*:*`,`*:list`,`*:read`]:[`*:*`,`*:${n}`];return e.includes(t)||r.some(t=>e.includes(t))}function ga(e,...t){let n=t.filter(t=>!ha(e.permissions,t));return n.length===0?null:`This needs the permission ${n.join(` and `)}. Ask an administrator${e.tenant?` of ${e.tenant.name}`:``} for a role that has it.`}var _a=(0,H.createContext)(null);function va({viewer:e,children:t}){return(0,K.jsx)(_a,{value:e,children:t})}function ya(){let e=(0,H.use)(_a);if(!e)throw Error(`useViewer is for pages inside of the shell`);return e}function ba(...e){return ga(ya(),...e)}async function xa(){await fetch(`/auth/session`,{method:`DELETE`,credentials:`same-origin`}).catch(()=>void 0)}function Sa({problem:e,retry:t}){return(0,K.jsxs)(ni,{role:`alert`,color:`red`,icon:(0,K.jsx)(ua,{}),children:[e.text,t&&(0,K.jsx)(de,{size:`xs`,variant:`default`,display:`block`,mt:`sm`,onClick:t,children:`Try again`})]})}function Ca(e){let t=e.replace(`.`,` `).replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function wa(e){let t=e.toLowerCase().replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function Ta(e,t,n=`${t}s`){return`${e.toLocaleString()} ${e===1?t:n}`}export{or as $,Ji as A,Z as B,Zi as C,Qi as D,ia as E,Vi as F,Er as G,Mr as H,Li as I,Cr as J,Tr as K,Q as L,Gi as M,Wi as N,aa as O,Hi as P,sr as Q,ri as R,ra as S,Yi as T,jr as U,Lr as V,kr as W,mr as X,br as Y,dr as Z,oa as _,va as a,Rn as at,Xi as b,ba as c,Ke as ct,pa as d,He as dt,ar as et,fa as f,ve as ft,Ki as g,fe as gt,Ui as h,U as ht,Sa as i,xn as it,qi as j,na as k,ha as l,Ge as lt,la as m,pe as mt,wa as n,Wn as nt,xa as o,Ye as ot,da as p,he as pt,wr as q,Ta as r,Pn as rt,ya as s,qe as st,Ca as t,qn as tt,ma as u,We as ut,$i as v,ea as w,ta as x,sa as y,ii as z};