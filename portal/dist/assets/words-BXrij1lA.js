import{a as e,c as t,i as n,n as r}from"./preload-helper-BUWbU44Z.js";import{E as i,F as a,G as o,H as s,I as c,L as l,M as u,N as d,S as f,U as p,a as m,c as h,f as g,h as _,j as v,l as y,p as b,q as x,r as S,s as C,y as w}from"./useRouter-0MSBN3mO.js";import{c as T,i as E,s as D,t as O}from"./Alert-DISJYjqJ.js";import{C as k,S as A,_ as j,b as M,g as N,i as P,l as F,n as I,o as ee,r as te,s as L,t as R,u as z,v as ne,w as re,x as ie,y as ae}from"./floating-ui.react-dom-CXJAZl0r.js";import{t as oe}from"./Combination-CF9rwFBM.js";import{C as se,D as ce,S as le,w as ue}from"./index-D3ydWuZu.js";n();var B=t(e(),1);function V(e){return Array.isArray(e)||e===null?!1:typeof e==`object`&&e.type!==B.Fragment}function de(e){let t=(0,B.createContext)(null);return[t,()=>{let n=(0,B.use)(t);if(n===null)throw Error(e);return n}]}function fe(e,t){let n=e;for(;(n=n.parentElement)&&!n.matches(t););return n}function pe(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].disabled)return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].disabled)return e}return e}function me(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].disabled)return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].disabled)return e}return e}function he(e,t,n){return fe(e,n)===fe(t,n)}function H({parentSelector:e,siblingSelector:t,onKeyDown:n,loop:r=!0,activateOnFocus:i=!1,dir:a=`rtl`,orientation:o}){return s=>{n?.(s);let c=Array.from(fe(s.currentTarget,e)?.querySelectorAll(t)||[]).filter(t=>he(s.currentTarget,t,e)),l=c.findIndex(e=>s.currentTarget===e),u=me(l,c,r),d=pe(l,c,r),f=a===`rtl`?d:u,p=a===`rtl`?u:d;switch(s.key){case`ArrowRight`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[f].focus(),i&&c[f].click());break;case`ArrowLeft`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[p].focus(),i&&c[p].click());break;case`ArrowUp`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[d].focus(),i&&c[d].click());break;case`ArrowDown`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[u].focus(),i&&c[u].click());break;case`Home`:s.stopPropagation(),s.preventDefault(),c[me(-1,c,!1)]?.focus();break;case`End`:s.stopPropagation(),s.preventDefault(),c[pe(c.length,c,!1)]?.focus()}}}function U(e,t){let{delay:n,flushOnUnmount:r,leading:i,maxWait:a}=typeof t==`number`?{delay:t,flushOnUnmount:!1,leading:!1,maxWait:void 0}:t,o=T(e),s=(0,B.useRef)(0),c=(0,B.useRef)(0),l=(0,B.useRef)(null),u=(0,B.useMemo)(()=>{let e=Object.assign((...t)=>{window.clearTimeout(s.current),l.current=t;let r=e._isFirstCall;e._isFirstCall=!1;function u(){window.clearTimeout(s.current),window.clearTimeout(c.current),s.current=0,c.current=0,e._isFirstCall=!0,e._hasPendingCallback=!1}function d(){a!==void 0&&c.current===0&&(c.current=window.setTimeout(()=>{if(c.current=0,s.current!==0&&e._hasPendingCallback){let e=l.current;u(),o(...e)}},a))}if(i&&r){o(...t),e.flush=()=>{s.current!==0&&u()},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}if(i&&!r){e._hasPendingCallback=!0,e.flush=()=>{s.current!==0&&(u(),o(...t))},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}e._hasPendingCallback=!0;let f=()=>{s.current!==0&&(u(),o(...t))};e.flush=f,e.cancel=()=>{u()},s.current=window.setTimeout(f,n),d()},{flush:()=>{},cancel:()=>{},isPending:()=>e._hasPendingCallback,_isFirstCall:!0,_hasPendingCallback:!1});return e},[o,n,i,a]);return(0,B.useEffect)(()=>()=>{r?u.flush():u.cancel()},[u,r]),u}function ge({opened:e,shouldReturnFocus:t=!0}){let n=(0,B.useRef)(null),r=()=>{n.current&&`focus`in n.current&&typeof n.current.focus==`function`&&n.current?.focus({preventScroll:!0})};return c(()=>{let i=-1,a=e=>{e.key===`Tab`&&window.clearTimeout(i)};if(document.addEventListener(`keydown`,a),e)n.current=document.activeElement;else if(t){let e=document.activeElement;i=window.setTimeout(()=>{let t=document.activeElement;(t===null||t===document.body||t===e)&&r()},10)}return()=>{window.clearTimeout(i),document.removeEventListener(`keydown`,a)}},[e,t]),r}var _e=/input|select|textarea|button|object|summary|iframe/,ve=`a, input, select, textarea, button, object, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]`;function ye(e){let t=e.getAttribute(`contenteditable`);return t!==null&&t!==`false`}function be(e){let t=e.nodeName.toLowerCase();return(t===`audio`||t===`video`)&&e.hasAttribute(`controls`)}function xe(e){return e.style.display===`none`}function Se(e){if(e.getAttribute(`aria-hidden`)||e.getAttribute(`hidden`)||e.getAttribute(`type`)===`hidden`)return!1;let t=e;for(;t&&t!==document.body&&t.nodeType!==11;){if(xe(t))return!1;t=t.parentNode}return!0}function Ce(e){let t=e.getAttribute(`tabindex`);return t===null&&(t=void 0),parseInt(t,10)}function we(e){let t=e.nodeName.toLowerCase(),n=!Number.isNaN(Ce(e));return(_e.test(t)&&!e.disabled||ye(e)||be(e)||e instanceof HTMLAnchorElement&&e.href||n)&&Se(e)}function Te(e){let t=Ce(e);return(Number.isNaN(t)||t>=0)&&we(e)}function Ee(e){let t=Array.from(e.querySelectorAll(ve)).filter(Te),n=t.filter(e=>Ce(e)>0).sort((e,t)=>Ce(e)-Ce(t)),r=t.filter(e=>!(Ce(e)>0));return[...n,...r]}var De=[`date`,`time`,`datetime-local`,`month`,`week`],Oe=[`audio`,`video`,`iframe`,`object`,`embed`];function ke(e){return!!e&&e.tagName===`INPUT`&&e.type===`radio`}function Ae(e,t){return e.name!==``&&e.name===t.name&&e.form===t.form}function je(e){let t=e.nodeName.toLowerCase();return t===`input`?De.includes(e.type):Oe.includes(t)}function Me(e,t){let n=Ee(e);return n.filter(e=>e===t||!ke(e)?!0:ke(t)&&Ae(e,t)?!1:e.checked?!0:!n.some(t=>ke(t)&&t.checked&&Ae(t,e)))}function Ne(e,t,n,r){let i=e.indexOf(t);if(i!==-1)return i+1;if(t===n)return 0;let a=r?Node.DOCUMENT_POSITION_PRECEDING:Node.DOCUMENT_POSITION_FOLLOWING,o=e.findIndex(e=>(t.compareDocumentPosition(e)&a)!==0);return o===-1?0:o}function Pe(e,t,n){let r=Me(e,t);n&&r.reverse();let i=Ne(r,t,e,n);return[...r.slice(i),...r.slice(0,i)].filter(e=>e!==t)}function Fe(e,t){for(let n of e)if(n.focus(),t.activeElement===n)return}function Ie(e,t){let n=e.getRootNode(),r=n.activeElement;if(!r||r!==e&&!e.contains(r))return;let i=Pe(e,r,t.shiftKey);je(r)?setTimeout(()=>{let t=n.activeElement;e.isConnected&&t!==r&&t!==i[0]&&Fe([...i,r],n)}):(t.preventDefault(),Fe(i,n))}var Le=new Set;function Re(e,t){let n=t.getRootNode().activeElement;if(!n)return!1;for(let r of Le){let i=r.current;if(r!==e&&i&&i!==t&&t.contains(i)&&i.contains(n))return!0}return!1}function ze(e=!0){let t=(0,B.useRef)(null),n=e=>{let t=e.querySelector(`[data-autofocus]`);if(!t){let n=Array.from(e.querySelectorAll(ve));t=n.find(Te)||n.find(we)||null,!t&&we(e)&&(t=e)}t?t.focus({preventScroll:!0}):console.warn(`[@mantine/hooks/use-focus-trap] Failed to find focusable element within provided node`,e)},r=(0,B.useCallback)(r=>{e&&(r===null?t.current=null:t.current!==r&&(setTimeout(()=>{r.getRootNode()?n(r):console.warn(`[@mantine/hooks/use-focus-trap] Ref node is not part of the dom`,r)}),t.current=r))},[e]);return(0,B.useEffect)(()=>{if(!e)return;t.current&&setTimeout(()=>{t.current&&n(t.current)});let r=e=>{e.key!==`Tab`||e.defaultPrevented||!t.current||Re(t,t.current)||Ie(t.current,e)};return Le.add(t),document.addEventListener(`keydown`,r),()=>{Le.delete(t),document.removeEventListener(`keydown`,r)}},[e]),r}function Be(e,t,n){let r=(0,B.useEffectEvent)(t);(0,B.useEffect)(()=>(window.addEventListener(e,r,n),()=>window.removeEventListener(e,r,n)),[e])}function Ve(e){return e?.props?.ref}function He(e){let t=B.Children.toArray(e);return t.length!==1||!V(t[0])?null:t[0]}var W=r(),Ue=(0,B.createContext)({dir:`ltr`,toggleDirection:()=>{},setDirection:()=>{}});function We(){return(0,B.use)(Ue)}var[Ge,G]=de(`ScrollArea.Root component was not found in tree`);function K(e,t){let n=(0,B.useEffectEvent)(t);l(()=>{let t=0;if(e){let r=new ResizeObserver(()=>{cancelAnimationFrame(t),t=window.requestAnimationFrame(n)});return r.observe(e),()=>{window.cancelAnimationFrame(t),r.unobserve(e)}}},[e])}function Ke(e){let{style:t,...n}=e,r=G(),[i,a]=(0,B.useState)(0),[o,s]=(0,B.useState)(0),c=!!(i&&o);return K(r.scrollbarX,()=>{let e=r.scrollbarX?.offsetHeight||0;r.onCornerHeightChange(e),s(e)}),K(r.scrollbarY,()=>{let e=r.scrollbarY?.offsetWidth||0;r.onCornerWidthChange(e),a(e)}),c?(0,W.jsx)(`div`,{...n,style:{...t,width:i,height:o}}):null}function qe(e){let t=G(),n=!!(t.scrollbarX&&t.scrollbarY);return t.type!==`scroll`&&n?(0,W.jsx)(Ke,{...e}):null}var Je={scrollHideDelay:1e3,type:`hover`};function Ye(e){let{type:t,scrollHideDelay:n,scrollbars:r,getStyles:i,ref:o,...s}=b(`ScrollAreaRoot`,Je,e),[c,l]=(0,B.useState)(null),[u,d]=(0,B.useState)(null),[f,p]=(0,B.useState)(null),[m,h]=(0,B.useState)(null),[g,_]=(0,B.useState)(null),[v,y]=(0,B.useState)(0),[x,S]=(0,B.useState)(0),[w,T]=(0,B.useState)(!1),[E,D]=(0,B.useState)(!1),O=a(o,l);return(0,W.jsx)(Ge,{value:{type:t,scrollHideDelay:n,scrollArea:c,viewport:u,onViewportChange:d,content:f,onContentChange:p,scrollbarX:m,onScrollbarXChange:h,scrollbarXEnabled:w,onScrollbarXEnabledChange:T,scrollbarY:g,onScrollbarYChange:_,scrollbarYEnabled:E,onScrollbarYEnabledChange:D,onCornerWidthChange:y,onCornerHeightChange:S,getStyles:i},children:(0,W.jsx)(C,{...s,ref:O,__vars:{"--sa-corner-width":r===`xy`?`${v}px`:`0px`,"--sa-corner-height":r===`xy`?`${x}px`:`0px`}})})}Ye.displayName=`@mantine/core/ScrollAreaRoot`;function Xe(e,t){let n=e/t;return Number.isNaN(n)?0:n}function Ze(e){let t=Xe(e.viewport,e.content),n=e.scrollbar.paddingStart+e.scrollbar.paddingEnd,r=(e.scrollbar.size-n)*t;return Math.max(r,18)}function Qe(e,t){return n=>{if(e[0]===e[1]||t[0]===t[1])return t[0];let r=(t[1]-t[0])/(e[1]-e[0]);return t[0]+r*(n-e[0])}}function $e(e,[t,n]){return Math.min(n,Math.max(t,e))}function et(e,t,n=`ltr`){let r=Ze(t),i=t.scrollbar.paddingStart+t.scrollbar.paddingEnd,a=t.scrollbar.size-i,o=t.content-t.viewport,s=a-r,c=$e(e,n===`ltr`?[0,o]:[o*-1,0]);return Qe([0,o],[0,s])(c)}function tt(e,t,n,r=`ltr`){let i=Ze(n),a=i/2,o=t||a,s=i-o,c=n.scrollbar.paddingStart+o,l=n.scrollbar.size-n.scrollbar.paddingEnd-s,u=n.content-n.viewport,d=r===`ltr`?[0,u]:[u*-1,0];return Qe([c,l],d)(e)}function nt(e,t){return e>0&&e<t}function q(e,t,{checkForDefaultPrevented:n=!0}={}){return r=>{e?.(r),n!==!1&&r.defaultPrevented||t?.(r)}}var[rt,it]=de(`ScrollAreaScrollbar was not found in tree`);function at(e){let{sizes:t,hasThumb:n,onThumbChange:r,onThumbPointerUp:i,onThumbPointerDown:o,onThumbPositionChange:s,onDragScroll:c,onWheelScroll:l,onResize:u,ref:d,...f}=e,p=G(),[m,h]=(0,B.useState)(null),g=a(d,h),_=(0,B.useRef)(null),v=(0,B.useRef)(``),y=t.content-t.viewport,b=(0,B.useEffectEvent)(e=>l(e,y)),x=T(s),S=U(u,10),C=e=>{if(_.current){let t=e.clientX-_.current.left,n=e.clientY-_.current.top;c({x:t,y:n})}};return(0,B.useEffect)(()=>{if(!m)return;let e=e=>b(e);return m.addEventListener(`wheel`,e,{passive:!1}),()=>m.removeEventListener(`wheel`,e)},[m]),(0,B.useEffect)(x,[t,x]),K(m,S),K(p.content,S),(0,W.jsx)(rt,{value:{scrollbar:m,hasThumb:n,onThumbChange:T(r),onThumbPointerUp:T(i),onThumbPositionChange:x,onThumbPointerDown:T(o)},children:(0,W.jsx)(`div`,{...f,ref:g,"data-mantine-scrollbar":!0,style:{position:`absolute`,...f.style},onPointerDown:q(e.onPointerDown,e=>{e.preventDefault(),e.button===0&&(e.target.setPointerCapture(e.pointerId),_.current=m.getBoundingClientRect(),v.current=document.body.style.webkitUserSelect,document.body.style.webkitUserSelect=`none`,C(e))}),onPointerMove:q(e.onPointerMove,C),onPointerUp:q(e.onPointerUp,e=>{let t=e.target;t.hasPointerCapture(e.pointerId)&&(e.preventDefault(),t.releasePointerCapture(e.pointerId))}),onLostPointerCapture:()=>{document.body.style.webkitUserSelect=v.current,_.current=null}})})}var ot=e=>{let{sizes:t,onSizesChange:n,style:r,ref:i,...o}=e,s=G(),[c,l]=(0,B.useState)(),u=(0,B.useRef)(null),d=a(i,u,s.onScrollbarXChange);return(0,B.useEffect)(()=>{u.current&&l(getComputedStyle(u.current))},[u]),(0,W.jsx)(at,{"data-orientation":`horizontal`,...o,ref:d,sizes:t,style:{...r,"--sa-thumb-width":`${Ze(t)}px`},onThumbPointerDown:t=>e.onThumbPointerDown(t.x),onDragScroll:t=>e.onDragScroll(t.x),onWheelScroll:(t,n)=>{if(s.viewport){let r=s.viewport.scrollLeft+t.deltaX;e.onWheelScroll(r),nt(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&s.viewport&&c&&n({content:s.viewport.scrollWidth,viewport:s.viewport.offsetWidth,scrollbar:{size:u.current.clientWidth,paddingStart:E(c.paddingLeft),paddingEnd:E(c.paddingRight)}})}})};ot.displayName=`@mantine/core/ScrollAreaScrollbarX`;function st(e){let{sizes:t,onSizesChange:n,style:r,ref:i,...o}=e,s=G(),[c,l]=(0,B.useState)(),u=(0,B.useRef)(null),d=a(i,u,s.onScrollbarYChange);return(0,B.useEffect)(()=>{u.current&&l(window.getComputedStyle(u.current))},[]),(0,W.jsx)(at,{...o,"data-orientation":`vertical`,ref:d,sizes:t,style:{"--sa-thumb-height":`${Ze(t)}px`,...r},onThumbPointerDown:t=>e.onThumbPointerDown(t.y),onDragScroll:t=>e.onDragScroll(t.y),onWheelScroll:(t,n)=>{if(s.viewport){let r=s.viewport.scrollTop+t.deltaY;e.onWheelScroll(r),nt(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&s.viewport&&c&&n({content:s.viewport.scrollHeight,viewport:s.viewport.offsetHeight,scrollbar:{size:u.current.clientHeight,paddingStart:E(c.paddingTop),paddingEnd:E(c.paddingBottom)}})}})}st.displayName=`@mantine/core/ScrollAreaScrollbarY`;function ct(e){let{orientation:t=`vertical`,...n}=e,{dir:r}=We(),i=G(),a=(0,B.useRef)(null),o=(0,B.useRef)(0),[s,c]=(0,B.useState)({content:0,viewport:0,scrollbar:{size:0,paddingStart:0,paddingEnd:0}}),l=Xe(s.viewport,s.content),u={...n,sizes:s,onSizesChange:c,hasThumb:l>0&&l<1,onThumbChange:e=>{a.current=e},onThumbPointerUp:()=>{o.current=0},onThumbPointerDown:e=>{o.current=e}},d=(e,t)=>tt(e,o.current,s,t);return t===`horizontal`?(0,W.jsx)(ot,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollLeft,t=et(e,s,r);a.current.style.transform=`translate3d(${t}px, 0, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollLeft=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollLeft=d(e,r))}}):t===`vertical`?(0,W.jsx)(st,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollTop,t=et(e,s);s.scrollbar.size===0?a.current.style.setProperty(`--thumb-opacity`,`0`):a.current.style.setProperty(`--thumb-opacity`,`1`),a.current.style.transform=`translate3d(0, ${t}px, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollTop=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollTop=d(e))}}):null}ct.displayName=`@mantine/core/ScrollAreaScrollbarVisible`;function lt(e){let t=G(),{forceMount:n,...r}=e,[i,a]=(0,B.useState)(!1),o=e.orientation===`horizontal`,s=U(()=>{if(t.viewport){let e=t.viewport.offsetWidth<t.viewport.scrollWidth,n=t.viewport.offsetHeight<t.viewport.scrollHeight;a(o?e:n)}},10);return K(t.viewport,s),K(t.content,s),n||i?(0,W.jsx)(ct,{"data-state":i?`visible`:`hidden`,...r}):null}lt.displayName=`@mantine/core/ScrollAreaScrollbarAuto`;function ut(e){let{forceMount:t,...n}=e,r=G(),[i,a]=(0,B.useState)(!1);return(0,B.useEffect)(()=>{let{scrollArea:e}=r,t=0;if(e){let n=()=>{window.clearTimeout(t),a(!0)},i=()=>{t=window.setTimeout(()=>a(!1),r.scrollHideDelay)};return e.addEventListener(`pointerenter`,n),e.addEventListener(`pointerleave`,i),()=>{window.clearTimeout(t),e.removeEventListener(`pointerenter`,n),e.removeEventListener(`pointerleave`,i)}}},[r.scrollArea,r.scrollHideDelay]),t||i?(0,W.jsx)(lt,{"data-state":i?`visible`:`hidden`,...n}):null}ut.displayName=`@mantine/core/ScrollAreaScrollbarHover`;function dt(e){let{forceMount:t,...n}=e,r=G(),i=e.orientation===`horizontal`,[a,o]=(0,B.useState)(`hidden`),s=U(()=>o(`idle`),100);return(0,B.useEffect)(()=>{if(a===`idle`){let e=window.setTimeout(()=>o(`hidden`),r.scrollHideDelay);return()=>window.clearTimeout(e)}},[a,r.scrollHideDelay]),(0,B.useEffect)(()=>{let{viewport:e}=r,t=i?`scrollLeft`:`scrollTop`;if(e){let n=e[t],r=()=>{let r=e[t];n!==r&&(o(`scrolling`),s()),n=r};return e.addEventListener(`scroll`,r),()=>e.removeEventListener(`scroll`,r)}},[r.viewport,i,s]),t||a!==`hidden`?(0,W.jsx)(ct,{"data-state":a===`hidden`?`hidden`:`visible`,...n,onPointerEnter:q(e.onPointerEnter,()=>o(`interacting`)),onPointerLeave:q(e.onPointerLeave,()=>o(`idle`))}):null}function ft(e){let{forceMount:t,...n}=e,r=G(),{onScrollbarXEnabledChange:i,onScrollbarYEnabledChange:a}=r,o=e.orientation===`horizontal`;return(0,B.useEffect)(()=>(o?i(!0):a(!0),()=>{o?i(!1):a(!1)}),[o,i,a]),r.type===`hover`?(0,W.jsx)(ut,{...n,forceMount:t}):r.type===`scroll`?(0,W.jsx)(dt,{...n,forceMount:t}):r.type===`auto`?(0,W.jsx)(lt,{...n,forceMount:t}):r.type===`always`?(0,W.jsx)(ct,{...n}):null}ft.displayName=`@mantine/core/ScrollAreaScrollbar`;function pt(e,t=()=>{}){let n={left:e.scrollLeft,top:e.scrollTop},r=0;return(function i(){let a={left:e.scrollLeft,top:e.scrollTop},o=n.left!==a.left,s=n.top!==a.top;(o||s)&&t(),n=a,r=window.requestAnimationFrame(i)})(),()=>window.cancelAnimationFrame(r)}function mt(e){let{style:t,ref:n,...r}=e,i=G(),o=it(),{onThumbPositionChange:s}=o,c=a(n,o.onThumbChange),l=(0,B.useRef)(void 0),u=U(()=>{l.current&&=(l.current(),void 0)},100);return(0,B.useEffect)(()=>{let{viewport:e}=i;if(e){let t=()=>{if(u(),!l.current){let t=pt(e,s);l.current=t,s()}};return s(),e.addEventListener(`scroll`,t),()=>e.removeEventListener(`scroll`,t)}},[i.viewport,u,s]),(0,W.jsx)(`div`,{"data-state":o.hasThumb?`visible`:`hidden`,...r,ref:c,style:{width:`var(--sa-thumb-width)`,height:`var(--sa-thumb-height)`,...t},onPointerDownCapture:q(e.onPointerDownCapture,e=>{let t=e.target.getBoundingClientRect(),n=e.clientX-t.left,r=e.clientY-t.top;o.onThumbPointerDown({x:n,y:r})}),onPointerUp:q(e.onPointerUp,o.onThumbPointerUp)})}mt.displayName=`@mantine/core/ScrollAreaThumb`;function ht(e){let{forceMount:t,...n}=e,r=it();return t||r.hasThumb?(0,W.jsx)(mt,{...n}):null}ht.displayName=`@mantine/core/ScrollAreaThumb`;function gt({children:e,style:t,ref:n,onWheel:r,...i}){let o=G(),s=a(n,o.onViewportChange),c=e=>{if(r?.(e),o.scrollbarXEnabled&&o.viewport&&e.shiftKey){let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollWidth:i,clientWidth:a}=o.viewport,s=t<1,c=t>=n-r-1;i>a&&(s||c)&&e.stopPropagation()}};return(0,W.jsx)(C,{...i,ref:s,onWheel:c,"data-scrollarea-viewport":!0,style:{overflowX:o.scrollbarXEnabled?`scroll`:`hidden`,overflowY:o.scrollbarYEnabled?`scroll`:`hidden`,...t},children:(0,W.jsx)(`div`,{...o.getStyles(`content`),ref:o.onContentChange,children:e})})}gt.displayName=`@mantine/core/ScrollAreaViewport`;var _t={root:`m_d57069b5`,content:`m_b1336c6`,viewport:`m_c0783ff9`,viewportInner:`m_f8f631dd`,scrollbar:`m_c44ba933`,thumb:`m_d8b5e363`,corner:`m_21657268`};function vt(){let e=navigator.userAgentData;return e!=null&&e.platform?e.platform:navigator.platform}function yt(){let e=navigator.userAgentData;return e&&Array.isArray(e.brands)?e.brands.map(e=>{let{brand:t,version:n}=e;return t+`/`+n}).join(` `):navigator.userAgent}function bt(){return/apple/i.test(navigator.vendor)}function xt(){return vt().toLowerCase().startsWith(`mac`)&&!navigator.maxTouchPoints}function St(){return yt().includes(`jsdom/`)}var Ct=`data-floating-ui-focusable`,wt=`input:not([type='hidden']):not([disabled]),[contenteditable]:not([contenteditable='false']),textarea:not([disabled])`;function Tt(e){let t=e.activeElement;for(;((n=t)==null||(n=n.shadowRoot)==null?void 0:n.activeElement)!=null;){var n;t=t.shadowRoot.activeElement}return t}function Et(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&k(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function Dt(e){return`composedPath`in e?e.composedPath()[0]:e.target}function Ot(e,t){if(t==null)return!1;if(`composedPath`in e)return e.composedPath().includes(t);let n=e;return n.target!=null&&t.contains(n.target)}function kt(e){return e.matches(`html,body`)}function J(e){return e?.ownerDocument||document}function At(e){return ie(e)&&e.matches(wt)}function jt(e){if(!e||St())return!0;try{return e.matches(`:focus-visible`)}catch{return!0}}function Mt(e){return e?e.hasAttribute(Ct)?e:e.querySelector(`[`+Ct+`]`)||e:null}function Nt(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...Nt(e,t.id,n)])}function Pt(e){return`nativeEvent`in e}function Ft(e,t){let n=[`mouse`,`pen`];return t||n.push(``,void 0),n.includes(e)}var Y=typeof document<`u`?B.useLayoutEffect:function(){},It={...B};function Lt(e){let t=B.useRef(e);return Y(()=>{t.current=e}),t}var Rt=It.useInsertionEffect||(e=>e());function X(e){let t=B.useRef(()=>{});return Rt(()=>{t.current=e}),B.useCallback(function(){var e=[...arguments];return t.current==null?void 0:t.current(...e)},[])}function zt(e){let t=B.useRef(void 0),n=B.useCallback(t=>{let n=e.map(e=>{if(e!=null){if(typeof e==`function`){let n=e,r=n(t);return typeof r==`function`?r:()=>{n(null)}}return e.current=t,()=>{e.current=null}}});return()=>{n.forEach(e=>e?.())}},e);return B.useMemo(()=>e.every(e=>e==null)?null:e=>{t.current&&=(t.current(),void 0),e!=null&&(t.current=n(e))},e)}var Bt=`data-floating-ui-focusable`,Vt=`active`,Ht=`selected`,Ut=`ArrowLeft`,Wt=`ArrowRight`,Gt=`ArrowUp`,Kt=`ArrowDown`,qt=[Ut,Wt],Jt=[Gt,Kt];[...qt,...Jt];var Yt={...B},Xt=!1,Zt=0,Qt=()=>`floating-ui-`+Math.random().toString(36).slice(2,6)+Zt++;function $t(){let[e,t]=B.useState(()=>Xt?Qt():void 0);return Y(()=>{e??t(Qt())},[]),B.useEffect(()=>{Xt=!0},[]),e}var en=Yt.useId||$t;function tn(){let e=new Map;return{emit(t,n){var r;(r=e.get(t))==null||r.forEach(e=>e(n))},on(t,n){e.has(t)||e.set(t,new Set),e.get(t).add(n)},off(t,n){var r;(r=e.get(t))==null||r.delete(n)}}}var nn=B.createContext(null),rn=B.createContext(null),an=()=>B.useContext(nn)?.id||null,on=()=>B.useContext(rn);function sn(e){return`data-floating-ui-`+e}function Z(e){e.current!==-1&&(clearTimeout(e.current),e.current=-1)}var cn=sn(`safe-polygon`);function ln(e,t,n){if(n&&!Ft(n))return 0;if(typeof e==`number`)return e;if(typeof e==`function`){let n=e();return typeof n==`number`?n:n?.[t]}return e?.[t]}function un(e){return typeof e==`function`?e():e}function dn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,dataRef:i,events:a,elements:o}=e,{enabled:s=!0,delay:c=0,handleClose:l=null,mouseOnly:u=!1,restMs:d=0,move:f=!0}=t,p=on(),m=an(),h=Lt(l),g=Lt(c),_=Lt(n),v=Lt(d),y=B.useRef(),b=B.useRef(-1),x=B.useRef(),S=B.useRef(-1),C=B.useRef(!0),w=B.useRef(!1),T=B.useRef(()=>{}),E=B.useRef(!1),D=X(()=>{let e=i.current.openEvent?.type;return e?.includes(`mouse`)&&e!==`mousedown`});B.useEffect(()=>{if(!s)return;function e(e){let{open:t}=e;t||(Z(b),Z(S),C.current=!0,E.current=!1)}return a.on(`openchange`,e),()=>{a.off(`openchange`,e)}},[s,a]),B.useEffect(()=>{if(!s||!h.current||!n)return;function e(e){D()&&r(!1,e,`hover`)}let t=J(o.floating).documentElement;return t.addEventListener(`mouseleave`,e),()=>{t.removeEventListener(`mouseleave`,e)}},[o.floating,n,r,s,h,D]);let O=B.useCallback(function(e,t,n){t===void 0&&(t=!0),n===void 0&&(n=`hover`);let i=ln(g.current,`close`,y.current);i&&!x.current?(Z(b),b.current=window.setTimeout(()=>r(!1,e,n),i)):t&&(Z(b),r(!1,e,n))},[g,r]),k=X(()=>{T.current(),x.current=void 0}),A=X(()=>{if(w.current){let e=J(o.floating).body;e.style.pointerEvents=``,e.removeAttribute(cn),w.current=!1}}),j=X(()=>i.current.openEvent?[`click`,`mousedown`].includes(i.current.openEvent.type):!1);B.useEffect(()=>{if(!s)return;function e(e){if(Z(b),C.current=!1,u&&!Ft(y.current)||un(v.current)>0&&!ln(g.current,`open`))return;let t=ln(g.current,`open`,y.current);t?b.current=window.setTimeout(()=>{_.current||r(!0,e,`hover`)},t):n||r(!0,e,`hover`)}function t(e){if(j()){A();return}T.current();let t=J(o.floating);if(Z(S),E.current=!1,h.current&&i.current.floatingContext){n||Z(b),x.current=h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e,!0,`safe-polygon`)}});let r=x.current;t.addEventListener(`mousemove`,r),T.current=()=>{t.removeEventListener(`mousemove`,r)}}else y.current===`touch`&&Et(o.floating,e.relatedTarget)||O(e)}function a(e){j()||i.current.floatingContext&&(h.current==null||h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e)}})(e))}function c(){Z(b)}function l(e){j()||O(e,!1)}if(M(o.domReference)){let r=o.domReference,i=o.floating;return n&&r.addEventListener(`mouseleave`,a),f&&r.addEventListener(`mousemove`,e,{once:!0}),r.addEventListener(`mouseenter`,e),r.addEventListener(`mouseleave`,t),i&&(i.addEventListener(`mouseleave`,a),i.addEventListener(`mouseenter`,c),i.addEventListener(`mouseleave`,l)),()=>{n&&r.removeEventListener(`mouseleave`,a),f&&r.removeEventListener(`mousemove`,e),r.removeEventListener(`mouseenter`,e),r.removeEventListener(`mouseleave`,t),i&&(i.removeEventListener(`mouseleave`,a),i.removeEventListener(`mouseenter`,c),i.removeEventListener(`mouseleave`,l))}}},[o,s,e,u,f,O,k,A,r,n,_,p,g,h,i,j,v]),Y(()=>{var e;if(s&&n&&(e=h.current)!=null&&(e=e.__options)!=null&&e.blockPointerEvents&&D()){w.current=!0;let e=o.floating;if(M(o.domReference)&&e){var t;let n=J(o.floating).body;n.setAttribute(cn,``);let r=o.domReference,i=p==null||(t=p.nodesRef.current.find(e=>e.id===m))==null||(t=t.context)==null?void 0:t.elements.floating;return i&&(i.style.pointerEvents=``),n.style.pointerEvents=`none`,r.style.pointerEvents=`auto`,e.style.pointerEvents=`auto`,()=>{n.style.pointerEvents=``,r.style.pointerEvents=``,e.style.pointerEvents=``}}}},[s,n,m,o,p,h,D]),Y(()=>{n||(y.current=void 0,E.current=!1,k(),A())},[n,k,A]),B.useEffect(()=>()=>{k(),Z(b),Z(S),A()},[s,o.domReference,k,A]);let N=B.useMemo(()=>{function e(e){y.current=e.pointerType}return{onPointerDown:e,onPointerEnter:e,onMouseMove(e){let{nativeEvent:t}=e;function i(){!C.current&&!_.current&&r(!0,t,`hover`)}u&&!Ft(y.current)||n||un(v.current)===0||E.current&&e.movementX**2+e.movementY**2<2||(Z(S),y.current===`touch`?i():(E.current=!0,S.current=window.setTimeout(i,un(v.current))))}}},[u,r,n,_,v]);return B.useMemo(()=>s?{reference:N}:{},[s,N])}var fn=()=>{},pn=B.createContext({delay:0,initialDelay:0,timeoutMs:0,currentId:null,setCurrentId:fn,setState:fn,isInstantPhase:!1}),mn=()=>B.useContext(pn);function hn(e){let{children:t,delay:n,timeoutMs:r=0}=e,[i,a]=B.useReducer((e,t)=>({...e,...t}),{delay:n,timeoutMs:r,initialDelay:n,currentId:null,isInstantPhase:!1}),o=B.useRef(null),s=B.useCallback(e=>{a({currentId:e})},[]);return Y(()=>{i.currentId?o.current===null?o.current=i.currentId:i.isInstantPhase||a({isInstantPhase:!0}):(i.isInstantPhase&&a({isInstantPhase:!1}),o.current=null)},[i.currentId,i.isInstantPhase]),(0,W.jsx)(pn.Provider,{value:B.useMemo(()=>({...i,setState:a,setCurrentId:s}),[i,s]),children:t})}function gn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,floatingId:i}=e,{id:a,enabled:o=!0}=t,s=a??i,c=mn(),{currentId:l,setCurrentId:u,initialDelay:d,setState:f,timeoutMs:p}=c;return Y(()=>{o&&l&&(f({delay:{open:1,close:ln(d,`close`)}}),l!==s&&r(!1))},[o,s,r,f,l,d]),Y(()=>{function e(){r(!1),f({delay:d,currentId:null})}if(o&&l&&!n&&l===s){if(p){let t=window.setTimeout(e,p);return()=>{clearTimeout(t)}}e()}},[o,n,f,l,s,r,d,p]),Y(()=>{o&&u!==fn&&n&&u(s)},[o,n,u,s]),c}function _n(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&k(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function vn(e){return`composedPath`in e?e.composedPath()[0]:e.target}var yn={pointerdown:`onPointerDown`,mousedown:`onMouseDown`,click:`onClick`},bn={pointerdown:`onPointerDownCapture`,mousedown:`onMouseDownCapture`,click:`onClickCapture`},xn=e=>({escapeKey:typeof e==`boolean`?e:e?.escapeKey??!1,outsidePress:typeof e==`boolean`?e:e?.outsidePress??!0});function Sn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,elements:i,dataRef:a}=e,{enabled:o=!0,escapeKey:s=!0,outsidePress:c=!0,outsidePressEvent:l=`pointerdown`,referencePress:u=!1,referencePressEvent:d=`pointerdown`,ancestorScroll:f=!1,bubbles:p,capture:m}=t,h=on(),g=X(typeof c==`function`?c:()=>!1),_=typeof c==`function`?g:c,v=B.useRef(!1),{escapeKey:y,outsidePress:b}=xn(p),{escapeKey:x,outsidePress:S}=xn(m),C=B.useRef(!1),w=X(e=>{if(!n||!o||!s||e.key!==`Escape`||C.current)return;let t=a.current.floatingContext?.nodeId,i=h?Nt(h.nodesRef.current,t):[];if(!y&&(e.stopPropagation(),i.length>0)){let e=!0;if(i.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__escapeKeyBubbles&&(e=!1)}),!e)return}r(!1,Pt(e)?e.nativeEvent:e,`escape-key`)}),T=X(e=>{var t;let n=()=>{var t;w(e),(t=Dt(e))==null||t.removeEventListener(`keydown`,n)};(t=Dt(e))==null||t.addEventListener(`keydown`,n)}),E=X(e=>{let t=a.current.insideReactTree;a.current.insideReactTree=!1;let n=v.current;if(v.current=!1,l===`click`&&n||t||typeof _==`function`&&!_(e))return;let o=Dt(e),s=`[`+sn(`inert`)+`]`,c=J(i.floating).querySelectorAll(s),u=M(o)?o:null;for(;u&&!A(u);){let e=ne(u);if(A(e)||!M(e))break;u=e}if(c.length&&M(o)&&!kt(o)&&!Et(o,i.floating)&&Array.from(c).every(e=>!Et(u,e)))return;if(ie(o)&&k){let t=A(o),n=N(o),r=/auto|scroll/,i=t||r.test(n.overflowX),a=t||r.test(n.overflowY),s=i&&o.clientWidth>0&&o.scrollWidth>o.clientWidth,c=a&&o.clientHeight>0&&o.scrollHeight>o.clientHeight,l=n.direction===`rtl`,u=c&&(l?e.offsetX<=o.offsetWidth-o.clientWidth:e.offsetX>o.clientWidth),d=s&&e.offsetY>o.clientHeight;if(u||d)return}let d=a.current.floatingContext?.nodeId,f=h&&Nt(h.nodesRef.current,d).some(t=>Ot(e,t.context?.elements.floating));if(Ot(e,i.floating)||Ot(e,i.domReference)||f)return;let p=h?Nt(h.nodesRef.current,d):[];if(p.length>0){let e=!0;if(p.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__outsidePressBubbles&&(e=!1)}),!e)return}r(!1,e,`outside-press`)}),D=X(e=>{var t;let n=()=>{var t;E(e),(t=Dt(e))==null||t.removeEventListener(l,n)};(t=Dt(e))==null||t.addEventListener(l,n)});B.useEffect(()=>{if(!n||!o)return;a.current.__escapeKeyBubbles=y,a.current.__outsidePressBubbles=b;let e=-1;function t(e){r(!1,e,`ancestor-scroll`)}function c(){window.clearTimeout(e),C.current=!0}function u(){e=window.setTimeout(()=>{C.current=!1},re()?5:0)}let d=J(i.floating);s&&(d.addEventListener(`keydown`,x?T:w,x),d.addEventListener(`compositionstart`,c),d.addEventListener(`compositionend`,u)),_&&d.addEventListener(l,S?D:E,S);let p=[];return f&&(M(i.domReference)&&(p=j(i.domReference)),M(i.floating)&&(p=p.concat(j(i.floating))),!M(i.reference)&&i.reference&&i.reference.contextElement&&(p=p.concat(j(i.reference.contextElement)))),p=p.filter(e=>e!==d.defaultView?.visualViewport),p.forEach(e=>{e.addEventListener(`scroll`,t)}),()=>{s&&(d.removeEventListener(`keydown`,x?T:w,x),d.removeEventListener(`compositionstart`,c),d.removeEventListener(`compositionend`,u)),_&&d.removeEventListener(l,S?D:E,S),p.forEach(e=>{e.removeEventListener(`scroll`,t)}),window.clearTimeout(e)}},[a,i,s,_,l,n,r,f,o,y,b,w,x,T,E,S,D]),B.useEffect(()=>{a.current.insideReactTree=!1},[a,_,l]);let O=B.useMemo(()=>({onKeyDown:w,...u&&{[yn[d]]:e=>{r(!1,e.nativeEvent,`reference-press`)},...d!==`click`&&{onClick(e){r(!1,e.nativeEvent,`reference-press`)}}}}),[w,r,u,d]),k=B.useMemo(()=>{function e(e){e.button===0&&(v.current=!0)}return{onKeyDown:w,onMouseDown:e,onMouseUp:e,[bn[l]]:()=>{a.current.insideReactTree=!0}}},[w,l,a]);return B.useMemo(()=>o?{reference:O,floating:k}:{},[o,O,k])}function Cn(e){let{open:t=!1,onOpenChange:n,elements:r}=e,i=en(),a=B.useRef({}),[o]=B.useState(()=>tn()),s=an()!=null,[c,l]=B.useState(r.reference),u=X((e,t,r)=>{a.current.openEvent=e?t:void 0,o.emit(`openchange`,{open:e,event:t,reason:r,nested:s}),n?.(e,t,r)}),d=B.useMemo(()=>({setPositionReference:l}),[]),f=B.useMemo(()=>({reference:c||r.reference||null,floating:r.floating||null,domReference:r.reference}),[c,r.reference,r.floating]);return B.useMemo(()=>({dataRef:a,open:t,onOpenChange:u,elements:f,events:o,floatingId:i,refs:d}),[t,u,f,o,i,d])}function wn(e){let{elements:t,...n}=e===void 0?{}:e,{nodeId:r}=n,i=Cn({...n,elements:{reference:t?.reference??null,floating:t?.floating??null}}),a=n.rootContext||i,o=a.elements,[s,c]=B.useState(null),[l,u]=B.useState(null),d=o?.domReference||s,f=B.useRef(null),p=on();Y(()=>{d&&(f.current=d)},[d]);let m=F({...n,elements:{...o,...l&&{reference:l}}}),h=B.useCallback(e=>{let t=M(e)?{getBoundingClientRect:()=>e.getBoundingClientRect(),getClientRects:()=>e.getClientRects(),contextElement:e}:e;u(t),m.refs.setReference(t)},[m.refs]),g=B.useCallback(e=>{(M(e)||e===null)&&(f.current=e,c(e)),(M(m.refs.reference.current)||m.refs.reference.current===null||e!==null&&!M(e))&&m.refs.setReference(e)},[m.refs]),_=B.useMemo(()=>({...m.refs,setReference:g,setPositionReference:h,domReference:f}),[m.refs,g,h]),v=B.useMemo(()=>({...m.elements,domReference:d}),[m.elements,d]),y=B.useMemo(()=>({...m,...a,refs:_,elements:v,nodeId:r}),[m,_,v,r,a]);return Y(()=>{a.dataRef.current.floatingContext=y;let e=p?.nodesRef.current.find(e=>e.id===r);e&&(e.context=y)}),B.useMemo(()=>({...m,context:y,refs:_,elements:v}),[m,_,v,y])}function Tn(){return xt()&&bt()}function En(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,events:i,dataRef:a,elements:o}=e,{enabled:s=!0,visibleOnly:c=!0}=t,l=B.useRef(!1),u=B.useRef(-1),d=B.useRef(!0);B.useEffect(()=>{if(!s)return;let e=ae(o.domReference);function t(){!n&&ie(o.domReference)&&o.domReference===Tt(J(o.domReference))&&(l.current=!0)}function r(){d.current=!0}function i(){d.current=!1}return e.addEventListener(`blur`,t),Tn()&&(e.addEventListener(`keydown`,r,!0),e.addEventListener(`pointerdown`,i,!0)),()=>{e.removeEventListener(`blur`,t),Tn()&&(e.removeEventListener(`keydown`,r,!0),e.removeEventListener(`pointerdown`,i,!0))}},[o.domReference,n,s]),B.useEffect(()=>{if(!s)return;function e(e){let{reason:t}=e;(t===`reference-press`||t===`escape-key`)&&(l.current=!0)}return i.on(`openchange`,e),()=>{i.off(`openchange`,e)}},[i,s]),B.useEffect(()=>()=>{Z(u)},[]);let f=B.useMemo(()=>({onMouseLeave(){l.current=!1},onFocus(e){if(l.current)return;let t=Dt(e.nativeEvent);if(c&&M(t)){if(Tn()&&!e.relatedTarget){if(!d.current&&!At(t))return}else if(!jt(t))return}r(!0,e.nativeEvent,`focus`)},onBlur(e){l.current=!1;let t=e.relatedTarget,n=e.nativeEvent,i=M(t)&&t.hasAttribute(sn(`focus-guard`))&&t.getAttribute(`data-type`)===`outside`;u.current=window.setTimeout(()=>{let e=Tt(o.domReference?o.domReference.ownerDocument:document);!t&&e===o.domReference||Et(a.current.floatingContext?.refs.floating.current,e)||Et(o.domReference,e)||i||r(!1,n,`focus`)})}}),[a,o.domReference,r,c]);return B.useMemo(()=>s?{reference:f}:{},[s,f])}function Dn(e,t,n){let r=new Map,i=n===`item`,a=e;if(i&&e){let{[Vt]:t,[Ht]:n,...r}=e;a=r}return{...n===`floating`&&{tabIndex:-1,[Bt]:``},...a,...t.map(t=>{let r=t?t[n]:null;return typeof r==`function`?e?r(e):null:r}).concat(e).reduce((e,t)=>(t&&Object.entries(t).forEach(t=>{let[n,a]=t;if(!(i&&[Vt,Ht].includes(n))){if(n.indexOf(`on`)===0){if(r.has(n)||r.set(n,[]),typeof a==`function`){var o;(o=r.get(n))==null||o.push(a),e[n]=function(){var e=[...arguments];return r.get(n)?.map(t=>t(...e)).find(e=>e!==void 0)}}}else e[n]=a}}),e),{})}}function On(e){e===void 0&&(e=[]);let t=e.map(e=>e?.reference),n=e.map(e=>e?.floating),r=e.map(e=>e?.item),i=B.useCallback(t=>Dn(t,e,`reference`),t),a=B.useCallback(t=>Dn(t,e,`floating`),n),o=B.useCallback(t=>Dn(t,e,`item`),r);return B.useMemo(()=>({getReferenceProps:i,getFloatingProps:a,getItemProps:o}),[i,a,o])}var kn=new Map([[`select`,`listbox`],[`combobox`,`listbox`],[`label`,!1]]);function An(e,t){t===void 0&&(t={});let{open:n,elements:r,floatingId:i}=e,{enabled:a=!0,role:o=`dialog`}=t,s=en(),c=r.domReference?.id||s,l=B.useMemo(()=>Mt(r.floating)?.id||i,[r.floating,i]),u=kn.get(o)??o,d=an()!=null,f=B.useMemo(()=>u===`tooltip`||o===`label`?{[`aria-`+(o===`label`?`labelledby`:`describedby`)]:n?l:void 0}:{"aria-expanded":n?`true`:`false`,"aria-haspopup":u===`alertdialog`?`dialog`:u,"aria-controls":n?l:void 0,...u===`listbox`&&{role:`combobox`},...u===`menu`&&{id:c},...u===`menu`&&d&&{role:`menuitem`},...o===`select`&&{"aria-autocomplete":`none`},...o===`combobox`&&{"aria-autocomplete":`list`}},[u,l,d,n,c,o]),p=B.useMemo(()=>{let e={id:l,...u&&{role:u}};return u===`tooltip`||o===`label`?e:{...e,...u===`menu`&&{"aria-labelledby":c}}},[u,l,c,o]),m=B.useCallback(e=>{let{active:t,selected:n}=e,r={role:`option`,...t&&{id:l+`-fui-option`}};switch(o){case`select`:case`combobox`:return{...r,"aria-selected":n}}return{}},[l,o]);return B.useMemo(()=>a?{reference:f,floating:p,item:m}:{},[a,f,p,m])}function jn(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...jn(e,t.id,n)])}function Mn(e,t){let[n,r]=e,i=!1,a=t.length;for(let e=0,o=a-1;e<a;o=e++){let[a,s]=t[e]||[0,0],[c,l]=t[o]||[0,0];s>=r!=l>=r&&n<=(c-a)*(r-s)/(l-s)+a&&(i=!i)}return i}function Nn(e,t){return e[0]>=t.x&&e[0]<=t.x+t.width&&e[1]>=t.y&&e[1]<=t.y+t.height}function Pn(e){e===void 0&&(e={});let{buffer:t=.5,blockPointerEvents:n=!1,requireIntent:r=!0}=e,i={current:-1},a=!1,o=null,s=null,c=typeof performance<`u`?performance.now():0;function l(e,t){let n=performance.now(),r=n-c;if(o===null||s===null||r===0)return o=e,s=t,c=n,null;let i=e-o,a=t-s,l=Math.sqrt(i*i+a*a)/r;return o=e,s=t,c=n,l}let u=e=>{let{x:n,y:o,placement:s,elements:c,onClose:u,nodeId:d,tree:f}=e;return function(e){function p(){Z(i),u()}if(Z(i),!c.domReference||!c.floating||s==null||n==null||o==null)return;let{clientX:m,clientY:h}=e,g=[m,h],_=vn(e),v=e.type===`mouseleave`,y=_n(c.floating,_),b=_n(c.domReference,_),x=c.domReference.getBoundingClientRect(),S=c.floating.getBoundingClientRect(),C=s.split(`-`)[0],w=n>S.right-S.width/2,T=o>S.bottom-S.height/2,E=Nn(g,x),D=S.width>x.width,O=S.height>x.height,k=(D?x:S).left,A=(D?x:S).right,j=(O?x:S).top,N=(O?x:S).bottom;if(y&&(a=!0,!v))return;if(b&&(a=!1),b&&!v){a=!0;return}if(v&&M(e.relatedTarget)&&_n(c.floating,e.relatedTarget)||f&&jn(f.nodesRef.current,d).length)return;if(C===`top`&&o>=x.bottom-1||C===`bottom`&&o<=x.top+1||C===`left`&&n>=x.right-1||C===`right`&&n<=x.left+1)return p();let P=[];switch(C){case`top`:P=[[k,x.top+1],[k,S.bottom-1],[A,S.bottom-1],[A,x.top+1]];break;case`bottom`:P=[[k,S.top+1],[k,x.bottom-1],[A,x.bottom-1],[A,S.top+1]];break;case`left`:P=[[S.right-1,N],[S.right-1,j],[x.left+1,j],[x.left+1,N]];break;case`right`:P=[[x.right-1,N],[x.right-1,j],[S.left+1,j],[S.left+1,N]]}function F(e){let[n,r]=e;switch(C){case`top`:return[[D?n+t/2:w?n+t*4:n-t*4,r+t+1],[D?n-t/2:w?n+t*4:n-t*4,r+t+1],[S.left,w||D?S.bottom-t:S.top],[S.right,w?D?S.bottom-t:S.top:S.bottom-t]];case`bottom`:return[[D?n+t/2:w?n+t*4:n-t*4,r-t],[D?n-t/2:w?n+t*4:n-t*4,r-t],[S.left,w||D?S.top+t:S.bottom],[S.right,w?D?S.top+t:S.bottom:S.top+t]];case`left`:{let e=[n+t+1,O?r+t/2:T?r+t*4:r-t*4],i=[n+t+1,O?r-t/2:T?r+t*4:r-t*4];return[[T||O?S.right-t:S.left,S.top],[T?O?S.right-t:S.left:S.right-t,S.bottom],e,i]}case`right`:return[[n-t,O?r+t/2:T?r+t*4:r-t*4],[n-t,O?r-t/2:T?r+t*4:r-t*4],[T||O?S.left+t:S.right,S.top],[T?O?S.left+t:S.right:S.left+t,S.bottom]]}}if(!Mn([m,h],P)){if(a&&!E)return p();if(!v&&r){let t=l(e.clientX,e.clientY);if(t!==null&&t<.1)return p()}Mn([m,h],F([n,o]))?!a&&r&&(i.current=window.setTimeout(p,40)):p()}}};return u.__options={blockPointerEvents:n},u}var Fn={scrollHideDelay:1e3,type:`hover`,scrollbars:`xy`},In=u((e,{scrollbarSize:t,overscrollBehavior:n,scrollbars:r})=>{let i=n;return n&&r&&(r===`x`?i=`${n} auto`:r===`y`&&(i=`auto ${n}`)),{root:{"--scrollarea-scrollbar-size":x(t),"--scrollarea-over-scroll-behavior":i,"--scrollarea-offset-size":void 0}}}),Ln=y(e=>{let t=b(`ScrollArea`,Fn,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,scrollbarSize:s,vars:c,type:u,scrollHideDelay:d,viewportProps:f,viewportRef:p,onScrollPositionChange:m,children:h,offsetScrollbars:_,scrollbars:v,onBottomReached:y,onTopReached:x,onLeftReached:S,onRightReached:C,overscrollBehavior:w,startScrollPosition:T,verticalScrollbarPosition:E,attributes:D,...O}=t,[k,A]=(0,B.useState)(!1),[j,M]=(0,B.useState)(!1),[N,P]=(0,B.useState)(!1),F=(0,B.useRef)(!0),I=(0,B.useRef)(!1),ee=(0,B.useRef)(!0),te=(0,B.useRef)(!1),L=g({name:`ScrollArea`,props:t,classes:_t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:D,vars:c,varsResolver:In}),R=(0,B.useRef)(null),[z,ne]=(0,B.useState)(null),re=zt([p,R,(0,B.useCallback)(e=>{ne(t=>t===e?t:e)},[])]);return K(_===`present`?z:null,()=>{let e=R.current;e&&(M(e.scrollHeight>e.clientHeight),P(e.scrollWidth>e.clientWidth))}),l(()=>{T&&R.current&&R.current.scrollTo({left:T.x??0,top:T.y??0})},[]),(0,W.jsxs)(Ye,{getStyles:L,type:u===`never`?`always`:u,scrollHideDelay:d,scrollbars:v,...L(`root`),...O,children:[(0,W.jsx)(gt,{...f,...L(`viewport`,{style:f?.style}),ref:re,"data-offset-scrollbars":_===!0?`xy`:_||void 0,"data-scrollbars":v||void 0,"data-vertical-scrollbar-position":E||void 0,"data-horizontal-hidden":_===`present`&&!N?`true`:void 0,"data-vertical-hidden":_===`present`&&!j?`true`:void 0,onScroll:e=>{f?.onScroll?.(e),m?.({x:e.currentTarget.scrollLeft,y:e.currentTarget.scrollTop});let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollLeft:i,scrollWidth:a,clientWidth:o}=e.currentTarget,s=t-(n-r)>=-.8,c=t===0;s&&!I.current&&y?.(),c&&!F.current&&x?.(),I.current=s,F.current=c;let l=i-(a-o)>=-.8,u=i===0;l&&!te.current&&C?.(),u&&!ee.current&&S?.(),te.current=l,ee.current=u},children:h}),(v===`xy`||v===`x`)&&(0,W.jsx)(ft,{...L(`scrollbar`),orientation:`horizontal`,"data-vertical-scrollbar-position":E||void 0,"data-hidden":u===`never`||_===`present`&&!N||void 0,forceMount:!0,onMouseEnter:()=>A(!0),onMouseLeave:()=>A(!1),children:(0,W.jsx)(ht,{...L(`thumb`)})}),(v===`xy`||v===`y`)&&(0,W.jsx)(ft,{...L(`scrollbar`),orientation:`vertical`,"data-vertical-scrollbar-position":E||void 0,"data-hidden":u===`never`||_===`present`&&!j||void 0,forceMount:!0,onMouseEnter:()=>A(!0),onMouseLeave:()=>A(!1),children:(0,W.jsx)(ht,{...L(`thumb`)})}),(0,W.jsx)(qe,{...L(`corner`),"data-vertical-scrollbar-position":E||void 0,"data-hovered":k||void 0,"data-hidden":u===`never`||void 0})]})});Ln.displayName=`@mantine/core/ScrollArea`;var Rn=y(e=>{let{children:t,classNames:n,styles:r,scrollbarSize:i,scrollHideDelay:a,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:u,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,scrollbars:h,style:g,vars:_,onBottomReached:v,onTopReached:y,startScrollPosition:x,verticalScrollbarPosition:S,onOverflowChange:w,...T}=b(`ScrollAreaAutosize`,Fn,e),E=(0,B.useRef)(null),[D,O]=(0,B.useState)(null),k=zt([u,E,(0,B.useCallback)(e=>{O(t=>t===e?t:e)},[])]),A=(0,B.useRef)(!1),j=(0,B.useRef)(!1),M=(0,B.useEffectEvent)(()=>{let e=E.current;if(!e||!w)return;let t=e.scrollHeight>e.clientHeight;t!==A.current&&(j.current?w(t):(j.current=!0,t&&w(!0)),A.current=t)});return K(w?D:null,M),(0,W.jsx)(C,{...T,variant:p,style:[{display:`flex`,overflow:`hidden`},g],children:(0,W.jsx)(C,{style:{display:`flex`,flexDirection:`column`,flex:1,overflow:`hidden`,...h===`y`&&{minWidth:0},...h===`x`&&{minHeight:0},...h===`xy`&&{minWidth:0,minHeight:0},...h===!1&&{minWidth:0,minHeight:0}},children:(0,W.jsx)(Ln,{classNames:n,styles:r,scrollHideDelay:a,scrollbarSize:i,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:k,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,vars:_,scrollbars:h,onBottomReached:v,onTopReached:y,startScrollPosition:x,verticalScrollbarPosition:S,"data-autosize":`true`,children:t})})})});Ln.classes=_t,Ln.varsResolver=In,Rn.displayName=`@mantine/core/ScrollAreaAutosize`,Rn.classes=_t,Ln.Autosize=Rn;var zn={root:`m_515a97f8`},Bn=y(e=>{let t=b(`VisuallyHidden`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,...l}=t,u=g({name:`VisuallyHidden`,classes:zn,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c});return(0,W.jsx)(C,{component:`span`,...u(`root`),...l})});Bn.classes=zn,Bn.displayName=`@mantine/core/VisuallyHidden`;var Vn={root:`m_1b7284a3`},Hn=u((e,{radius:t,shadow:n})=>({root:{"--paper-radius":t===void 0?void 0:s(t),"--paper-shadow":p(n)}})),Un=h(e=>{let t=b(`Paper`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,withBorder:s,vars:c,radius:l,shadow:u,variant:d,mod:f,attributes:p,...m}=t,h=g({name:`Paper`,props:t,classes:Vn,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:c,varsResolver:Hn});return(0,W.jsx)(C,{mod:[{withBorder:s},f],...h(`root`),variant:d,...m})});Un.classes=Vn,Un.varsResolver=Hn,Un.displayName=`@mantine/core/Paper`;function Wn(e,t,n,r){return e===`center`||r===`center`?{top:t}:e===`end`?{bottom:n}:e===`start`?{top:n}:{}}function Gn(e,t,n,r,i){return e===`center`||r===`center`?{left:t}:e===`end`?{[i===`ltr`?`right`:`left`]:n}:e===`start`?{[i===`ltr`?`left`:`right`]:n}:{}}var Kn={bottom:`borderTopLeftRadius`,left:`borderTopRightRadius`,right:`borderBottomLeftRadius`,top:`borderBottomRightRadius`};function qn({position:e,arrowSize:t,dir:n}){let[r,i]=e.split(`-`);if(!i)return;let a={width:t,height:t,position:`absolute`};if(r===`bottom`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,top:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(100% 0%, 0% 100%, 100% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`}}if(r===`top`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,bottom:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(0% 0%, 100% 0%, 0% 100%)`}}if(r===`left`)return{...a,right:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 0% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`};if(r===`right`)return{...a,left:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(100% 0%, 0% 100%, 100% 100%)`}}function Jn({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,arrowX:a,arrowY:o,dir:s}){if(i===`merge`){let n=qn({position:e,arrowSize:t,dir:s});if(n)return n}let[c,l=`center`]=e.split(`-`),u={width:t,height:t,transform:`rotate(45deg)`,position:`absolute`,[Kn[c]]:r},d=-t/2;return c===`left`?{...u,...Wn(l,o,n,i),right:d,borderLeftColor:`transparent`,borderBottomColor:`transparent`,clipPath:`polygon(100% 0, 0 0, 100% 100%)`}:c===`right`?{...u,...Wn(l,o,n,i),left:d,borderRightColor:`transparent`,borderTopColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 100%)`}:c===`top`?{...u,...Gn(l,a,n,i,s),bottom:d,borderTopColor:`transparent`,borderLeftColor:`transparent`,clipPath:`polygon(0 100%, 100% 100%, 100% 0)`}:c===`bottom`?{...u,...Gn(l,a,n,i,s),top:d,borderBottomColor:`transparent`,borderRightColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 0)`}:{}}function Yn({position:e,dir:t}){let[n,r]=e.split(`-`);if(!r)return;let i=r===`start`&&t===`ltr`||r===`end`&&t===`rtl`;if(n===`bottom`)return i?{borderTopLeftRadius:0}:{borderTopRightRadius:0};if(n===`top`)return i?{borderBottomLeftRadius:0}:{borderBottomRightRadius:0};if(n===`left`)return r===`start`?{borderTopRightRadius:0}:{borderBottomRightRadius:0};if(n===`right`)return r===`start`?{borderTopLeftRadius:0}:{borderBottomLeftRadius:0}}function Xn({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,visible:a,arrowX:o,arrowY:s,style:c,...l}){let{dir:u}=We();return a?(0,W.jsx)(`div`,{role:`presentation`,...l,style:{...c,...Jn({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,dir:u,arrowX:o,arrowY:s})}}):null}Xn.displayName=`@mantine/core/FloatingArrow`;function Zn(e,t){if(e===`rtl`&&(t.includes(`right`)||t.includes(`left`))){let[e,n]=t.split(`-`),r=e===`right`?`left`:`right`;return n===void 0?r:`${r}-${n}`}return t}var Qn={root:`m_9814e45f`},$n={zIndex:ce(`modal`)},er=u((e,{gradient:t,color:n,backgroundOpacity:r,blur:i,radius:a,zIndex:o})=>({root:{"--overlay-bg":t||(n!==void 0||r!==void 0)&&f(n||`#000`,r??.6)||void 0,"--overlay-filter":i?`blur(${x(i)})`:void 0,"--overlay-radius":a===void 0?void 0:s(a),"--overlay-z-index":o?.toString()}})),tr=h(e=>{let t=b(`Overlay`,$n,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,fixed:c,center:l,children:u,radius:d,zIndex:f,gradient:p,blur:m,color:h,backgroundOpacity:_,mod:v,attributes:y,...x}=t,S=g({name:`Overlay`,props:t,classes:Qn,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:y,vars:s,varsResolver:er});return(0,W.jsx)(C,{...S(`root`),mod:[{center:l,fixed:c},v],...x,children:u})});tr.classes=Qn,tr.varsResolver=er,tr.displayName=`@mantine/core/Overlay`;var nr={duration:100,transition:`fade`};function rr(e,t){return{...nr,...t,...e}}function ir({children:e,active:t=!0,refProp:n=`ref`,innerRef:r}){let i=ze(t),o=a(i,r),s=He(e);return s?(0,B.cloneElement)(s,{[n]:o}):e}function ar(e){return(0,W.jsx)(Bn,{tabIndex:-1,"data-autofocus":!0,...e})}ir.displayName=`@mantine/core/FocusTrap`,ar.displayName=`@mantine/core/FocusTrapInitialFocus`,ir.InitialFocus=ar;var[or,Q]=de(`ModalBase component was not found in tree`);function sr({opened:e,transitionDuration:t}){let[n,r]=(0,B.useState)(e),i=(0,B.useRef)(-1),a=d()?0:t;return(0,B.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function cr({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:i,onClose:a,returnFocus:o,handledEscapeEvents:s}){let c=D(e),[l,u]=(0,B.useState)(!1),[d,f]=(0,B.useState)(!1),p=sr({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return Be(`keydown`,e=>{e.key===`Escape`&&i&&!e.isComposing&&n&&!s?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(s?.add(e),a())},{capture:!0}),ge({opened:n,shouldReturnFocus:r&&o}),{_id:c,titleMounted:l,bodyMounted:d,shouldLockScroll:p,setTitleMounted:u,setBodyMounted:f}}function lr({keepMounted:e,keepMountedMode:t=`activity`,opened:n,onClose:r,id:i,transitionProps:a,onExitTransitionEnd:s,onEnterTransitionEnd:c,trapFocus:l,closeOnEscape:u,returnFocus:d,closeOnClickOutside:f,withinPortal:m,portalProps:h,lockScroll:g,children:_,zIndex:v,shadow:y,padding:b,__vars:x,unstyled:S,removeScrollProps:w,__handledEscapeEvents:T,...E}){let{_id:D,titleMounted:O,bodyMounted:k,shouldLockScroll:A,setTitleMounted:j,setBodyMounted:M}=cr({id:i,transitionProps:a,opened:n,trapFocus:l,closeOnEscape:u,onClose:r,returnFocus:d,handledEscapeEvents:T}),{key:N,...P}=w||{};return(0,W.jsx)(se,{...h,withinPortal:m,children:(0,W.jsx)(or,{value:{opened:n,onClose:r,closeOnClickOutside:f,onExitTransitionEnd:s,onEnterTransitionEnd:c,transitionProps:{...a,keepMounted:e,keepMountedMode:t},getTitleId:()=>`${D}-title`,getBodyId:()=>`${D}-body`,titleMounted:O,bodyMounted:k,setTitleMounted:j,setBodyMounted:M,trapFocus:l,closeOnEscape:u,zIndex:v,unstyled:S},children:(0,W.jsx)(oe,{enabled:A&&g,...P,children:(0,W.jsx)(C,{...E,id:D,__vars:{...x,"--mb-z-index":(v||ce(`modal`)).toString(),"--mb-shadow":p(y),"--mb-padding":o(b)},children:_})},N)})})}lr.displayName=`@mantine/core/ModalBase`;function ur(){let e=Q();return(0,B.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var dr={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function fr({className:e,...t}){let n=ur(),r=Q();return(0,W.jsx)(C,{id:n,className:v({[dr.body]:!r.unstyled},e),...t})}fr.displayName=`@mantine/core/ModalBaseBody`;function pr({className:e,onClick:t,...n}){let r=Q();return(0,W.jsx)(S,{...n,onClick:e=>{r.onClose(),t?.(e)},className:v({[dr.close]:!r.unstyled},e),unstyled:r.unstyled})}pr.displayName=`@mantine/core/ModalBaseCloseButton`;function mr({transitionProps:e,className:t,innerProps:n,onKeyDown:r,style:i,ref:a,...o}){let s=Q();return(0,W.jsx)(m,{mounted:s.opened,transition:`pop`,...s.transitionProps,onExited:()=>{s.onExitTransitionEnd?.(),s.transitionProps?.onExited?.()},onEntered:()=>{s.onEnterTransitionEnd?.(),s.transitionProps?.onEntered?.()},...e,children:e=>(0,W.jsx)(`div`,{...n,className:v({[dr.inner]:!s.unstyled},n.className),children:(0,W.jsx)(ir,{active:s.opened&&s.trapFocus,innerRef:a,children:(0,W.jsx)(Un,{...o,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":s.bodyMounted?s.getBodyId():void 0,"aria-labelledby":s.titleMounted?s.getTitleId():void 0,style:[i,e],className:v({[dr.content]:!s.unstyled},t),unstyled:s.unstyled,children:o.children})})})})}mr.displayName=`@mantine/core/ModalBaseContent`;function hr({className:e,...t}){let n=Q();return(0,W.jsx)(C,{component:`header`,className:v({[dr.header]:!n.unstyled},e),...t})}hr.displayName=`@mantine/core/ModalBaseHeader`;var gr={duration:200,timingFunction:`ease`,transition:`fade`};function _r(e){let t=Q();return{...gr,...t.transitionProps,...e}}function vr({onClick:e,transitionProps:t,style:n,visible:r,...i}){let a=Q(),o=_r(t);return(0,W.jsx)(m,{mounted:r===void 0?a.opened:r,...o,transition:`fade`,children:t=>(0,W.jsx)(tr,{fixed:!0,style:[n,t],zIndex:a.zIndex,unstyled:a.unstyled,onClick:t=>{e?.(t),a.closeOnClickOutside&&a.onClose()},...i})})}vr.displayName=`@mantine/core/ModalBaseOverlay`;function yr(){let e=Q();return(0,B.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function br({className:e,...t}){let n=yr(),r=Q();return(0,W.jsx)(C,{component:`h2`,className:v({[dr.title]:!r.unstyled},e),id:n,...t})}br.displayName=`@mantine/core/ModalBaseTitle`;function xr({children:e}){return(0,W.jsx)(W.Fragment,{children:e})}function Sr({size:e,style:t,...n}){let r=e===void 0?t:{width:x(e),height:x(e),...t};return(0,W.jsx)(`svg`,{viewBox:`0 0 10 7`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:r,"aria-hidden":!0,...n,children:(0,W.jsx)(`path`,{d:`M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}function Cr({indeterminate:e,...t}){return e?(0,W.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,fill:`none`,viewBox:`0 0 32 6`,"aria-hidden":!0,...t,children:(0,W.jsx)(`rect`,{width:`32`,height:`6`,fill:`currentColor`,rx:`3`})}):(0,W.jsx)(Sr,{...t})}function wr({offset:e,position:t,defaultOpened:n}){let[r,i]=(0,B.useState)(n),a=(0,B.useRef)(null),{x:o,y:s,elements:c,refs:l,update:u,placement:d}=wn({placement:t,middleware:[L({crossAxis:!0,padding:5,rootBoundary:`document`})]}),f=d.includes(`right`)?e:t.includes(`left`)?e*-1:0,p=d.includes(`bottom`)?e:t.includes(`top`)?e*-1:0,m=(0,B.useCallback)(({clientX:e,clientY:t})=>{Number.isFinite(e)&&Number.isFinite(t)&&l.setPositionReference({getBoundingClientRect(){return{width:0,height:0,x:e,y:t,left:e+f,top:t+p,right:e,bottom:t}}})},[c.reference]);return(0,B.useEffect)(()=>{if(l.floating.current){let e=a.current;e.addEventListener(`mousemove`,m);let t=j(l.floating.current);return t.forEach(e=>{e.addEventListener(`scroll`,u)}),()=>{e.removeEventListener(`mousemove`,m),t.forEach(e=>{e.removeEventListener(`scroll`,u)})}}},[c.reference,l.floating.current,u,m,r]),{handleMouseMove:m,x:o,y:s,opened:r,setOpened:i,boundaryRef:a,floating:l.setFloating}}var Tr={tooltip:`m_1b3c8819`,arrow:`m_f898399f`},Er={refProp:`ref`,withinPortal:!0,offset:10,position:`right`,zIndex:ce(`popover`)},Dr=u((e,{radius:t,color:n})=>({tooltip:{"--tooltip-radius":t===void 0?void 0:s(t),"--tooltip-bg":n?i(n,e):void 0,"--tooltip-color":n?`var(--mantine-color-white)`:void 0}})),Or=y(e=>{let t=b(`TooltipFloating`,Er,e),{children:n,refProp:r,withinPortal:i,style:o,className:s,classNames:c,styles:l,unstyled:u,radius:d,color:f,label:p,offset:m,position:h,multiline:v,zIndex:y,disabled:x,defaultOpened:S,variant:w,vars:T,portalProps:E,attributes:D,ref:O,...k}=t,A=_(),j=g({name:`TooltipFloating`,props:t,classes:Tr,className:s,style:o,classNames:c,styles:l,unstyled:u,attributes:D,rootSelector:`tooltip`,vars:T,varsResolver:Dr}),{handleMouseMove:M,x:N,y:P,opened:F,boundaryRef:I,floating:ee,setOpened:te}=wr({offset:m,position:h,defaultOpened:S}),L=He(n);if(!L)throw Error(`[@mantine/core] Tooltip.Floating component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let R=a(I,Ve(L),O),z=L.props,ne=e=>{z.onMouseEnter?.(e),M(e),te(!0)},re=e=>{z.onMouseLeave?.(e),te(!1)};return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(se,{...E,withinPortal:i,children:(0,W.jsx)(C,{...k,...j(`tooltip`,{style:{...ue(o,A),zIndex:y,display:!x&&F?`block`:`none`,top:Number.isFinite(P)?Math.round(P):``,left:Number.isFinite(N)?Math.round(N):``}}),variant:w,ref:ee,mod:{multiline:v},children:p})}),(0,B.cloneElement)(L,{...z,[r]:R,onMouseEnter:ne,onMouseLeave:re})]})});Or.classes=Tr,Or.varsResolver=Dr,Or.displayName=`@mantine/core/TooltipFloating`;var kr=(0,B.createContext)({withinGroup:!1}),Ar={openDelay:0,closeDelay:0};function jr(e){let{openDelay:t,closeDelay:n,children:r}=b(`TooltipGroup`,Ar,e);return(0,W.jsx)(kr,{value:{withinGroup:!0},children:(0,W.jsx)(hn,{delay:{open:t,close:n},children:r})})}jr.displayName=`@mantine/core/TooltipGroup`,jr.extend=e=>e;function Mr(e){if(e===void 0)return{shift:!0,flip:!0};let t={...e};return e.shift===void 0&&(t.shift=!0),e.flip===void 0&&(t.flip=!0),t}function Nr(e){let t=Mr(e.middlewares),n=[ee(e.offset),te()];return t.shift&&n.push(L(typeof t.shift==`boolean`?{padding:8}:{padding:8,...t.shift})),t.flip&&n.push(typeof t.flip==`boolean`?I():I(t.flip)),n.push(R({element:e.arrowRef,padding:e.arrowOffset})),t.inline?n.push(typeof t.inline==`boolean`?P():P(t.inline)):e.inline&&n.push(P()),n}function Pr(e){let[t,n]=(0,B.useState)(e.defaultOpened),r=typeof e.opened==`boolean`,i=!e.disabled&&(r?e.opened:t);(0,B.useEffect)(()=>{e.disabled&&n(!1)},[e.disabled]);let a=(0,B.use)(kr).withinGroup,o=D(),s=w(),c=(0,B.useCallback)(e=>{n(e),e&&b(o)},[o]),{x:u,y:d,context:f,refs:p,placement:m,middlewareData:{arrow:{x:h,y:g}={},hide:_}}=wn({strategy:e.strategy,placement:e.position,open:i,onOpenChange:c,middleware:Nr(e),whileElementsMounted:z}),{delay:v,currentId:y,setCurrentId:b}=gn(f,{id:o}),{getReferenceProps:x,getFloatingProps:S}=On([dn(f,{enabled:!e.disabled&&e.events?.hover,delay:a?v:{open:e.openDelay,close:e.closeDelay},mouseOnly:!e.events?.touch,handleClose:e.interactive?Pn():null}),En(f,{enabled:!e.disabled&&e.events?.focus,visibleOnly:!0}),An(f,{role:`tooltip`}),Sn(f,{enabled:e.opened===void 0})]),C=(0,B.useRef)(m);l(()=>{C.current!==m&&(C.current=m,e.onPositionChange?.(m))},[m]);let T=i&&y&&y!==o;return{x:u,y:d,arrowX:h,arrowY:g,reference:p.setReference,floating:p.setFloating,getFloatingProps:S,getReferenceProps:x,isGroupPhase:T,opened:i,placement:m,referenceHidden:e.hideDetached&&s!==`test`?_?.referenceHidden:!1}}var Fr={position:`top`,refProp:`ref`,withinPortal:!0,arrowSize:4,arrowOffset:5,arrowRadius:0,arrowPosition:`side`,offset:5,transitionProps:{duration:100,transition:`fade`},events:{hover:!0,focus:!1,touch:!1},zIndex:ce(`popover`),middlewares:{flip:!0,shift:!0,inline:!1},hideDetached:!0},Ir=u((e,{radius:t,color:n,variant:r,autoContrast:i})=>{let a=e.variantColorResolver({theme:e,color:n||e.primaryColor,autoContrast:i,variant:r||`filled`});return{tooltip:{"--tooltip-radius":t===void 0?void 0:s(t),"--tooltip-bg":n?a.background:void 0,"--tooltip-color":n?a.color:void 0}}}),Lr=y(e=>{let t=b(`Tooltip`,Fr,e),{children:n,position:r,refProp:i,label:o,openDelay:s,closeDelay:c,onPositionChange:l,opened:u,defaultOpened:d,withinPortal:f,radius:p,color:h,classNames:_,styles:y,unstyled:x,style:S,className:w,withArrow:T,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,offset:A,transitionProps:j,multiline:M,events:N,interactive:P,zIndex:F,disabled:I,onClick:ee,onMouseEnter:te,onMouseLeave:L,inline:R,variant:z,keepMounted:ne,vars:re,portalProps:ie,mod:ae,floatingStrategy:oe,middlewares:ce,autoContrast:le,attributes:ue,target:V,hideDetached:de,ref:fe,...pe}=t,{dir:me}=We(),he=(0,B.useRef)(null),H=Pr({position:Zn(me,r),closeDelay:c,openDelay:s,onPositionChange:l,opened:u,defaultOpened:d,disabled:I,events:N,interactive:P,arrowRef:he,arrowOffset:D,offset:typeof A==`number`?A+(T?E/2:0):A,inline:R,strategy:oe,middlewares:ce,hideDetached:de});(0,B.useEffect)(()=>{let e=V instanceof HTMLElement?V:typeof V==`string`?document.querySelector(V):V?.current||null;e&&H.reference(e)},[V,H]);let U=g({name:`Tooltip`,props:t,classes:Tr,className:w,style:S,classNames:_,styles:y,unstyled:x,attributes:ue,rootSelector:`tooltip`,vars:re,varsResolver:Ir}),ge=He(n);if(!V&&!ge)throw Error(`[@mantine/core] Tooltip component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let _e=U(`tooltip`),ve=P&&!I&&!!H.opened,ye=k===`merge`&&T?Yn({position:H.placement,dir:me}):void 0;if(V){let e=rr(j,{duration:100,transition:`fade`});return(0,W.jsx)(W.Fragment,{children:(0,W.jsx)(se,{...ie,withinPortal:f,children:(0,W.jsx)(m,{...e,keepMounted:ne,mounted:!I&&!!H.opened,duration:H.isGroupPhase?10:e.duration,children:e=>(0,W.jsxs)(C,{...pe,"data-fixed":oe===`fixed`||void 0,variant:z,mod:[{multiline:M,interactive:ve},ae],..._e,...H.getFloatingProps({ref:H.floating,className:_e.className,style:{..._e.style,...e,...ye,zIndex:F,top:H.y??0,left:H.x??0,...H.referenceHidden?{display:`none`}:null}}),children:[o,(0,W.jsx)(Xn,{ref:he,arrowX:H.arrowX,arrowY:H.arrowY,visible:T,position:H.placement,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,...U(`arrow`)})]})})})})}let be=ge.props,xe=a(H.reference,Ve(ge),fe),Se=rr(j,{duration:100,transition:`fade`});return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(se,{...ie,withinPortal:f,children:(0,W.jsx)(m,{...Se,keepMounted:ne,mounted:!I&&!!H.opened,duration:H.isGroupPhase?10:Se.duration,children:e=>(0,W.jsxs)(C,{...pe,"data-fixed":oe===`fixed`||void 0,variant:z,mod:[{multiline:M,interactive:ve},ae],...H.getFloatingProps({ref:H.floating,className:U(`tooltip`).className,style:{...U(`tooltip`).style,...e,...ye,zIndex:F,top:H.y??0,left:H.x??0,...H.referenceHidden?{display:`none`}:null}}),children:[o,(0,W.jsx)(Xn,{ref:he,arrowX:H.arrowX,arrowY:H.arrowY,visible:T,position:H.placement,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,...U(`arrow`)})]})})}),(0,B.cloneElement)(ge,H.getReferenceProps({onClick:ee,onMouseEnter:te,onMouseLeave:L,onMouseMove:t.onMouseMove,onPointerDown:t.onPointerDown,onPointerEnter:t.onPointerEnter,...be,className:v(w,be.className),[i]:xe}))]})});Lr.classes=Tr,Lr.varsResolver=Ir,Lr.displayName=`@mantine/core/Tooltip`,Lr.Floating=Or,Lr.Group=jr;var Rr={root:`m_18320242`,"skeleton-fade":`m_299c329c`},zr={visible:!0,animate:!0},Br=u((e,{width:t,height:n,radius:r,circle:i})=>({root:{"--skeleton-height":x(n),"--skeleton-width":x(i?n:t),"--skeleton-radius":i?`1000px`:r===void 0?void 0:s(r)}})),Vr=y(e=>{let t=b(`Skeleton`,zr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,width:c,height:l,circle:u,visible:d,radius:f,animate:p,mod:m,attributes:h,..._}=t,v=g({name:`Skeleton`,classes:Rr,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:Br});return(0,W.jsx)(C,{...v(`root`),mod:[{visible:d,animate:p},m],..._})});Vr.classes=Rr,Vr.varsResolver=Br,Vr.displayName=`@mantine/core/Skeleton`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
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
    `,{fragmentName:`GroupRow`}),new $(`
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
    `,{fragmentName:`UserRow`}),new $(`
    fragment RowResult on UserResult {
  index
  error {
    message
    __typename
  }
  __typename
}
    `,{fragmentName:`RowResult`});var Hr=new $(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),Ur=new $(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),Wr=new $(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),Gr=new $(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),Kr=new $(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),qr=new $(`
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
    `,{hash:`sha256:21e1cf42ff8bb64a2e9fbd768dde78540bc48d7dcd02886b6f1e89d3e1c77560`}),Jr=new $(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),Yr=new $(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),Xr=new $(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),Zr=new $(`
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
}`,{hash:`sha256:19334c57920361bd8c34958314c1dd8feecf13530308509c0f67f6affe44d154`}),Qr=new $(`
    query GroupCount($search: String) {
  groups(first: 1, search: $search) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:928bcf80cf17ce995aca9c98a92a8baded93791ec5ee160b84db5caccb8fb699`}),$r=new $(`
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
    `,{hash:`sha256:3645603f4c8be61c65eaa0f42b5eb756925a23e75760b37671d4c06ea812b55d`}),ei=new $(`
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
}`,{hash:`sha256:52976133deac037926720563a9f12eea24c1c413662eec2e4b685f2da00a7b45`}),ti=new $(`
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
}`,{hash:`sha256:8bd7a75c8c187e73434b3debfebdf69254150dbabacafccd67c2fa4b3276b25a`}),ni=new $(`
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
}`,{hash:`sha256:8052e1317b4b454b2d33e7653eef89f232244a4d6e8bede008c1abf7f05b9fa1`}),ri=new $(`
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
}`,{hash:`sha256:76749090bf2bb908db7d759d51efb534a5761b368992dc1e508fa365ef735359`}),ii=new $(`
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
}`,{hash:`sha256:a4be5c8926a7e8091eb0a70994f32f50455746efec47d80418fd16d2aac46e64`}),ai=new $(`
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
}`,{hash:`sha256:7a0b1b8ef6c7f1d0c54396c76102dd597db10f65f26c45d15bdedbacb95b25b8`}),oi=new $(`
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
}`,{hash:`sha256:84bfe19d2106ead869db6f706ccb101331d4d0726dadb2bc7071e4b9c8a5be65`}),si=new $(`
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
}`,{hash:`sha256:e43c7d0cb9076607a357b0f85c5d7af11d07e4df7c5ba023f300fe47ab272bbd`}),ci=new $(`
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
}`,{hash:`sha256:628298cf3545c2a0b52461657300fd1a7cf606124ec36d2afdf505928807acea`}),li=new $(`
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
}`,{hash:`sha256:3f6e419d04d000621eebfd25011d999deef60a5f40d81b5fd8437e878bd582a0`}),ui=new $(`
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
}`,{hash:`sha256:f37daabc7e58a7403d81545550f5951b4743f6de00af69466d957aa0365cf299`}),di=new $(`
    query UserCount($search: String, $filter: UserFilter) {
  users(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:d0c0d0decb1e86be11f5abae1a3180016fce78554a5cb09e4649bb06a9361130`}),fi=new $(`
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
}`,{hash:`sha256:d8e25efa33867cf7653706d6670e751f3b03f6cf37b2478061139f66a0319a41`}),pi=new $(`
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
}`,{hash:`sha256:6d0fc95882bed14fc514d4d4ac32e3992e7a18fc13749d14172b13482466ca2c`}),mi=new $(`
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
}`,{hash:`sha256:92d49a89e719276cb15cdf104821e69cb5e1a4cbf7ebdbb63958d2312bda67f7`}),hi=new $(`
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
}`,{hash:`sha256:462eff912619b8cc505cdada99d1c11a0699cd816c17d2668cd2867d8dd82714`}),gi={outline:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`none`,stroke:`currentColor`,strokeWidth:2,strokeLinecap:`round`,strokeLinejoin:`round`},filled:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`currentColor`,stroke:`none`}},_i=(e,t,n,r)=>{let i=(0,B.forwardRef)(({color:n=`currentColor`,size:i=24,stroke:a=2,title:o,className:s,children:c,...l},u)=>(0,B.createElement)(`svg`,{ref:u,...gi[e],width:i,height:i,className:[`tabler-icon`,`tabler-icon-${t}`,s].filter(Boolean).join(` `),...e===`filled`?{fill:n}:{strokeWidth:a,stroke:n},...l},[o&&(0,B.createElement)(`title`,{key:`svg-title`},o),...r.map(([e,t])=>(0,B.createElement)(e,t)),...Array.isArray(c)?c:[c]]));return i.displayName=`${n}`,i},vi=_i(`outline`,`alert-triangle`,`AlertTriangle`,[[`path`,{d:`M12 9v4`,key:`svg-0`}],[`path`,{d:`M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0`,key:`svg-1`}],[`path`,{d:`M12 16h.01`,key:`svg-2`}]]),yi=_i(`outline`,`search`,`Search`,[[`path`,{d:`M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0`,key:`svg-0`}],[`path`,{d:`M21 21l-6 -6`,key:`svg-1`}]]),bi=_i(`outline`,`selector`,`Selector`,[[`path`,{d:`M8 9l4 -4l4 4`,key:`svg-0`}],[`path`,{d:`M16 15l-4 4l-4 -4`,key:`svg-1`}]]),xi=_i(`outline`,`terminal-2`,`Terminal2`,[[`path`,{d:`M8 9l3 3l-3 3`,key:`svg-0`}],[`path`,{d:`M13 15l3 0`,key:`svg-1`}],[`path`,{d:`M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -12`,key:`svg-2`}]]);function Si({tenant:e}){return e?.name??`Your tenant`}function Ci(e,t){let n=t.slice(t.indexOf(`:`)+1),r=n===`list`?[`*:*`,`*:list`,`*:read`]:[`*:*`,`*:${n}`];return e.includes(t)||r.some(t=>e.includes(t))}function wi(e,...t){let n=t.filter(t=>!Ci(e.permissions,t));return n.length===0?null:`This needs the permission ${n.join(` and `)}. Ask an administrator${e.tenant?` of ${e.tenant.name}`:``} for a role that has it.`}var Ti=(0,B.createContext)(null);function Ei({viewer:e,children:t}){return(0,W.jsx)(Ti,{value:e,children:t})}function Di(){let e=(0,B.use)(Ti);if(!e)throw Error(`useViewer is for pages inside of the shell`);return e}function Oi(...e){return wi(Di(),...e)}function ki({problem:e,retry:t}){return(0,W.jsxs)(O,{role:`alert`,color:`red`,icon:(0,W.jsx)(vi,{}),children:[e.text,t&&(0,W.jsx)(le,{size:`xs`,variant:`default`,display:`block`,mt:`sm`,onClick:t,children:`Try again`})]})}function Ai(e){let t=e.replace(`.`,` `).replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function ji(e){let t=e.toLowerCase().replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function Mi(e,t,n=`${t}s`){return`${e.toLocaleString()} ${e===1?t:n}`}export{lr as $,qr as A,mi as B,ni as C,si as D,ei as E,di as F,Cr as G,Vr as H,ui as I,vr as J,xr as K,fi as L,Gr as M,Yr as N,ii as O,Wr as P,fr as Q,hi as R,$r as S,oi as T,Lr as U,Hr as V,Sr as W,mr as X,hr as Y,pr as Z,ti as _,V as _t,Ei as a,Ln as at,ri as b,Ci as c,dn as ct,bi as d,He as dt,ir as et,yi as f,Ve as ft,ci as g,de as gt,Kr as h,fe as ht,ki as i,Yn as it,Xr as j,Jr as k,Si as l,On as lt,Ur as m,H as mt,ji as n,Zn as nt,Di as o,Pn as ot,_i as p,ge as pt,br as q,Mi as r,Xn as rt,Oi as s,wn as st,Ai as t,tr as tt,xi as u,We as ut,li as v,Zr as w,ai as x,Qr as y,pi as z};