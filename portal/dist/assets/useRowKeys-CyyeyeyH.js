import{a as e,c as t,i as n,n as r}from"./preload-helper-BUWbU44Z.js";import{E as i,F as a,G as o,H as s,I as c,L as l,M as u,N as d,S as f,U as p,W as m,a as h,c as g,f as _,h as v,j as y,l as b,p as x,q as S,r as C,s as w,y as T}from"./useRouter-0MSBN3mO.js";import{c as E,i as D,s as O,t as k}from"./Alert-DISJYjqJ.js";import{C as A,S as j,_ as M,b as N,g as P,i as F,l as I,n as ee,o as te,r as L,s as R,t as ne,u as re,v as ie,w as ae,x as oe,y as se}from"./floating-ui.react-dom-CXJAZl0r.js";import{t as ce}from"./Combination-CF9rwFBM.js";import{E as le,T as ue,k as z,w as B}from"./index-dNWYXLeN.js";var V=t(e(),1);function de(e){return Array.isArray(e)||e===null?!1:typeof e==`object`&&e.type!==V.Fragment}function fe(e){let t=(0,V.createContext)(null);return[t,()=>{let n=(0,V.use)(t);if(n===null)throw Error(e);return n}]}function pe(e,t){let n=e;for(;(n=n.parentElement)&&!n.matches(t););return n}function me(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].disabled)return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].disabled)return e}return e}function he(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].disabled)return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].disabled)return e}return e}function H(e,t,n){return pe(e,n)===pe(t,n)}function ge({parentSelector:e,siblingSelector:t,onKeyDown:n,loop:r=!0,activateOnFocus:i=!1,dir:a=`rtl`,orientation:o}){return s=>{n?.(s);let c=Array.from(pe(s.currentTarget,e)?.querySelectorAll(t)||[]).filter(t=>H(s.currentTarget,t,e)),l=c.findIndex(e=>s.currentTarget===e),u=he(l,c,r),d=me(l,c,r),f=a===`rtl`?d:u,p=a===`rtl`?u:d;switch(s.key){case`ArrowRight`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[f].focus(),i&&c[f].click());break;case`ArrowLeft`:o===`horizontal`&&(s.stopPropagation(),s.preventDefault(),c[p].focus(),i&&c[p].click());break;case`ArrowUp`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[d].focus(),i&&c[d].click());break;case`ArrowDown`:o===`vertical`&&(s.stopPropagation(),s.preventDefault(),c[u].focus(),i&&c[u].click());break;case`Home`:s.stopPropagation(),s.preventDefault(),c[he(-1,c,!1)]?.focus();break;case`End`:s.stopPropagation(),s.preventDefault(),c[me(c.length,c,!1)]?.focus()}}}function U(e,t){let{delay:n,flushOnUnmount:r,leading:i,maxWait:a}=typeof t==`number`?{delay:t,flushOnUnmount:!1,leading:!1,maxWait:void 0}:t,o=E(e),s=(0,V.useRef)(0),c=(0,V.useRef)(0),l=(0,V.useRef)(null),u=(0,V.useMemo)(()=>{let e=Object.assign((...t)=>{window.clearTimeout(s.current),l.current=t;let r=e._isFirstCall;e._isFirstCall=!1;function u(){window.clearTimeout(s.current),window.clearTimeout(c.current),s.current=0,c.current=0,e._isFirstCall=!0,e._hasPendingCallback=!1}function d(){a!==void 0&&c.current===0&&(c.current=window.setTimeout(()=>{if(c.current=0,s.current!==0&&e._hasPendingCallback){let e=l.current;u(),o(...e)}},a))}if(i&&r){o(...t),e.flush=()=>{s.current!==0&&u()},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}if(i&&!r){e._hasPendingCallback=!0,e.flush=()=>{s.current!==0&&(u(),o(...t))},e.cancel=()=>{u()},s.current=window.setTimeout(()=>{u()},n),d();return}e._hasPendingCallback=!0;let f=()=>{s.current!==0&&(u(),o(...t))};e.flush=f,e.cancel=()=>{u()},s.current=window.setTimeout(f,n),d()},{flush:()=>{},cancel:()=>{},isPending:()=>e._hasPendingCallback,_isFirstCall:!0,_hasPendingCallback:!1});return e},[o,n,i,a]);return(0,V.useEffect)(()=>()=>{r?u.flush():u.cancel()},[u,r]),u}function _e({opened:e,shouldReturnFocus:t=!0}){let n=(0,V.useRef)(null),r=()=>{n.current&&`focus`in n.current&&typeof n.current.focus==`function`&&n.current?.focus({preventScroll:!0})};return c(()=>{let i=-1,a=e=>{e.key===`Tab`&&window.clearTimeout(i)};if(document.addEventListener(`keydown`,a),e)n.current=document.activeElement;else if(t){let e=document.activeElement;i=window.setTimeout(()=>{let t=document.activeElement;(t===null||t===document.body||t===e)&&r()},10)}return()=>{window.clearTimeout(i),document.removeEventListener(`keydown`,a)}},[e,t]),r}var ve=/input|select|textarea|button|object|summary|iframe/,ye=`a, input, select, textarea, button, object, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]`;function be(e){let t=e.getAttribute(`contenteditable`);return t!==null&&t!==`false`}function xe(e){let t=e.nodeName.toLowerCase();return(t===`audio`||t===`video`)&&e.hasAttribute(`controls`)}function Se(e){return e.style.display===`none`}function Ce(e){if(e.getAttribute(`aria-hidden`)||e.getAttribute(`hidden`)||e.getAttribute(`type`)===`hidden`)return!1;let t=e;for(;t&&t!==document.body&&t.nodeType!==11;){if(Se(t))return!1;t=t.parentNode}return!0}function we(e){let t=e.getAttribute(`tabindex`);return t===null&&(t=void 0),parseInt(t,10)}function Te(e){let t=e.nodeName.toLowerCase(),n=!Number.isNaN(we(e));return(ve.test(t)&&!e.disabled||be(e)||xe(e)||e instanceof HTMLAnchorElement&&e.href||n)&&Ce(e)}function Ee(e){let t=we(e);return(Number.isNaN(t)||t>=0)&&Te(e)}function De(e){let t=Array.from(e.querySelectorAll(ye)).filter(Ee),n=t.filter(e=>we(e)>0).sort((e,t)=>we(e)-we(t)),r=t.filter(e=>!(we(e)>0));return[...n,...r]}var Oe=[`date`,`time`,`datetime-local`,`month`,`week`],ke=[`audio`,`video`,`iframe`,`object`,`embed`];function Ae(e){return!!e&&e.tagName===`INPUT`&&e.type===`radio`}function je(e,t){return e.name!==``&&e.name===t.name&&e.form===t.form}function Me(e){let t=e.nodeName.toLowerCase();return t===`input`?Oe.includes(e.type):ke.includes(t)}function Ne(e,t){let n=De(e);return n.filter(e=>e===t||!Ae(e)?!0:Ae(t)&&je(e,t)?!1:e.checked?!0:!n.some(t=>Ae(t)&&t.checked&&je(t,e)))}function Pe(e,t,n,r){let i=e.indexOf(t);if(i!==-1)return i+1;if(t===n)return 0;let a=r?Node.DOCUMENT_POSITION_PRECEDING:Node.DOCUMENT_POSITION_FOLLOWING,o=e.findIndex(e=>(t.compareDocumentPosition(e)&a)!==0);return o===-1?0:o}function Fe(e,t,n){let r=Ne(e,t);n&&r.reverse();let i=Pe(r,t,e,n);return[...r.slice(i),...r.slice(0,i)].filter(e=>e!==t)}function Ie(e,t){for(let n of e)if(n.focus(),t.activeElement===n)return}function Le(e,t){let n=e.getRootNode(),r=n.activeElement;if(!r||r!==e&&!e.contains(r))return;let i=Fe(e,r,t.shiftKey);Me(r)?setTimeout(()=>{let t=n.activeElement;e.isConnected&&t!==r&&t!==i[0]&&Ie([...i,r],n)}):(t.preventDefault(),Ie(i,n))}var Re=new Set;function ze(e,t){let n=t.getRootNode().activeElement;if(!n)return!1;for(let r of Re){let i=r.current;if(r!==e&&i&&i!==t&&t.contains(i)&&i.contains(n))return!0}return!1}function Be(e=!0){let t=(0,V.useRef)(null),n=e=>{let t=e.querySelector(`[data-autofocus]`);if(!t){let n=Array.from(e.querySelectorAll(ye));t=n.find(Ee)||n.find(Te)||null,!t&&Te(e)&&(t=e)}t?t.focus({preventScroll:!0}):console.warn(`[@mantine/hooks/use-focus-trap] Failed to find focusable element within provided node`,e)},r=(0,V.useCallback)(r=>{e&&(r===null?t.current=null:t.current!==r&&(setTimeout(()=>{r.getRootNode()?n(r):console.warn(`[@mantine/hooks/use-focus-trap] Ref node is not part of the dom`,r)}),t.current=r))},[e]);return(0,V.useEffect)(()=>{if(!e)return;t.current&&setTimeout(()=>{t.current&&n(t.current)});let r=e=>{e.key!==`Tab`||e.defaultPrevented||!t.current||ze(t,t.current)||Le(t.current,e)};return Re.add(t),document.addEventListener(`keydown`,r),()=>{Re.delete(t),document.removeEventListener(`keydown`,r)}},[e]),r}function Ve(e,t,n){let r=(0,V.useEffectEvent)(t);(0,V.useEffect)(()=>(window.addEventListener(e,r,n),()=>window.removeEventListener(e,r,n)),[e])}n();function He(e){return e?.props?.ref}function Ue(e){let t=V.Children.toArray(e);return t.length!==1||!de(t[0])?null:t[0]}var W=r(),We=(0,V.createContext)({dir:`ltr`,toggleDirection:()=>{},setDirection:()=>{}});function Ge(){return(0,V.use)(We)}var[Ke,G]=fe(`ScrollArea.Root component was not found in tree`);function K(e,t){let n=(0,V.useEffectEvent)(t);l(()=>{let t=0;if(e){let r=new ResizeObserver(()=>{cancelAnimationFrame(t),t=window.requestAnimationFrame(n)});return r.observe(e),()=>{window.cancelAnimationFrame(t),r.unobserve(e)}}},[e])}function qe(e){let{style:t,...n}=e,r=G(),[i,a]=(0,V.useState)(0),[o,s]=(0,V.useState)(0),c=!!(i&&o);return K(r.scrollbarX,()=>{let e=r.scrollbarX?.offsetHeight||0;r.onCornerHeightChange(e),s(e)}),K(r.scrollbarY,()=>{let e=r.scrollbarY?.offsetWidth||0;r.onCornerWidthChange(e),a(e)}),c?(0,W.jsx)(`div`,{...n,style:{...t,width:i,height:o}}):null}function Je(e){let t=G(),n=!!(t.scrollbarX&&t.scrollbarY);return t.type!==`scroll`&&n?(0,W.jsx)(qe,{...e}):null}var Ye={scrollHideDelay:1e3,type:`hover`};function Xe(e){let{type:t,scrollHideDelay:n,scrollbars:r,getStyles:i,ref:o,...s}=x(`ScrollAreaRoot`,Ye,e),[c,l]=(0,V.useState)(null),[u,d]=(0,V.useState)(null),[f,p]=(0,V.useState)(null),[m,h]=(0,V.useState)(null),[g,_]=(0,V.useState)(null),[v,y]=(0,V.useState)(0),[b,S]=(0,V.useState)(0),[C,T]=(0,V.useState)(!1),[E,D]=(0,V.useState)(!1),O=a(o,l);return(0,W.jsx)(Ke,{value:{type:t,scrollHideDelay:n,scrollArea:c,viewport:u,onViewportChange:d,content:f,onContentChange:p,scrollbarX:m,onScrollbarXChange:h,scrollbarXEnabled:C,onScrollbarXEnabledChange:T,scrollbarY:g,onScrollbarYChange:_,scrollbarYEnabled:E,onScrollbarYEnabledChange:D,onCornerWidthChange:y,onCornerHeightChange:S,getStyles:i},children:(0,W.jsx)(w,{...s,ref:O,__vars:{"--sa-corner-width":r===`xy`?`${v}px`:`0px`,"--sa-corner-height":r===`xy`?`${b}px`:`0px`}})})}Xe.displayName=`@mantine/core/ScrollAreaRoot`;function Ze(e,t){let n=e/t;return Number.isNaN(n)?0:n}function Qe(e){let t=Ze(e.viewport,e.content),n=e.scrollbar.paddingStart+e.scrollbar.paddingEnd,r=(e.scrollbar.size-n)*t;return Math.max(r,18)}function $e(e,t){return n=>{if(e[0]===e[1]||t[0]===t[1])return t[0];let r=(t[1]-t[0])/(e[1]-e[0]);return t[0]+r*(n-e[0])}}function et(e,[t,n]){return Math.min(n,Math.max(t,e))}function tt(e,t,n=`ltr`){let r=Qe(t),i=t.scrollbar.paddingStart+t.scrollbar.paddingEnd,a=t.scrollbar.size-i,o=t.content-t.viewport,s=a-r,c=et(e,n===`ltr`?[0,o]:[o*-1,0]);return $e([0,o],[0,s])(c)}function nt(e,t,n,r=`ltr`){let i=Qe(n),a=i/2,o=t||a,s=i-o,c=n.scrollbar.paddingStart+o,l=n.scrollbar.size-n.scrollbar.paddingEnd-s,u=n.content-n.viewport,d=r===`ltr`?[0,u]:[u*-1,0];return $e([c,l],d)(e)}function rt(e,t){return e>0&&e<t}function it(e,t,{checkForDefaultPrevented:n=!0}={}){return r=>{e?.(r),n!==!1&&r.defaultPrevented||t?.(r)}}var[at,ot]=fe(`ScrollAreaScrollbar was not found in tree`);function st(e){let{sizes:t,hasThumb:n,onThumbChange:r,onThumbPointerUp:i,onThumbPointerDown:o,onThumbPositionChange:s,onDragScroll:c,onWheelScroll:l,onResize:u,ref:d,...f}=e,p=G(),[m,h]=(0,V.useState)(null),g=a(d,h),_=(0,V.useRef)(null),v=(0,V.useRef)(``),y=t.content-t.viewport,b=(0,V.useEffectEvent)(e=>l(e,y)),x=E(s),S=U(u,10),C=e=>{if(_.current){let t=e.clientX-_.current.left,n=e.clientY-_.current.top;c({x:t,y:n})}};return(0,V.useEffect)(()=>{if(!m)return;let e=e=>b(e);return m.addEventListener(`wheel`,e,{passive:!1}),()=>m.removeEventListener(`wheel`,e)},[m]),(0,V.useEffect)(x,[t,x]),K(m,S),K(p.content,S),(0,W.jsx)(at,{value:{scrollbar:m,hasThumb:n,onThumbChange:E(r),onThumbPointerUp:E(i),onThumbPositionChange:x,onThumbPointerDown:E(o)},children:(0,W.jsx)(`div`,{...f,ref:g,"data-mantine-scrollbar":!0,style:{position:`absolute`,...f.style},onPointerDown:it(e.onPointerDown,e=>{e.preventDefault(),e.button===0&&(e.target.setPointerCapture(e.pointerId),_.current=m.getBoundingClientRect(),v.current=document.body.style.webkitUserSelect,document.body.style.webkitUserSelect=`none`,C(e))}),onPointerMove:it(e.onPointerMove,C),onPointerUp:it(e.onPointerUp,e=>{let t=e.target;t.hasPointerCapture(e.pointerId)&&(e.preventDefault(),t.releasePointerCapture(e.pointerId))}),onLostPointerCapture:()=>{document.body.style.webkitUserSelect=v.current,_.current=null}})})}var ct=e=>{let{sizes:t,onSizesChange:n,style:r,ref:i,...o}=e,s=G(),[c,l]=(0,V.useState)(),u=(0,V.useRef)(null),d=a(i,u,s.onScrollbarXChange);return(0,V.useEffect)(()=>{u.current&&l(getComputedStyle(u.current))},[u]),(0,W.jsx)(st,{"data-orientation":`horizontal`,...o,ref:d,sizes:t,style:{...r,"--sa-thumb-width":`${Qe(t)}px`},onThumbPointerDown:t=>e.onThumbPointerDown(t.x),onDragScroll:t=>e.onDragScroll(t.x),onWheelScroll:(t,n)=>{if(s.viewport){let r=s.viewport.scrollLeft+t.deltaX;e.onWheelScroll(r),rt(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&s.viewport&&c&&n({content:s.viewport.scrollWidth,viewport:s.viewport.offsetWidth,scrollbar:{size:u.current.clientWidth,paddingStart:D(c.paddingLeft),paddingEnd:D(c.paddingRight)}})}})};ct.displayName=`@mantine/core/ScrollAreaScrollbarX`;function lt(e){let{sizes:t,onSizesChange:n,style:r,ref:i,...o}=e,s=G(),[c,l]=(0,V.useState)(),u=(0,V.useRef)(null),d=a(i,u,s.onScrollbarYChange);return(0,V.useEffect)(()=>{u.current&&l(window.getComputedStyle(u.current))},[]),(0,W.jsx)(st,{...o,"data-orientation":`vertical`,ref:d,sizes:t,style:{"--sa-thumb-height":`${Qe(t)}px`,...r},onThumbPointerDown:t=>e.onThumbPointerDown(t.y),onDragScroll:t=>e.onDragScroll(t.y),onWheelScroll:(t,n)=>{if(s.viewport){let r=s.viewport.scrollTop+t.deltaY;e.onWheelScroll(r),rt(r,n)&&t.preventDefault()}},onResize:()=>{u.current&&s.viewport&&c&&n({content:s.viewport.scrollHeight,viewport:s.viewport.offsetHeight,scrollbar:{size:u.current.clientHeight,paddingStart:D(c.paddingTop),paddingEnd:D(c.paddingBottom)}})}})}lt.displayName=`@mantine/core/ScrollAreaScrollbarY`;function ut(e){let{orientation:t=`vertical`,...n}=e,{dir:r}=Ge(),i=G(),a=(0,V.useRef)(null),o=(0,V.useRef)(0),[s,c]=(0,V.useState)({content:0,viewport:0,scrollbar:{size:0,paddingStart:0,paddingEnd:0}}),l=Ze(s.viewport,s.content),u={...n,sizes:s,onSizesChange:c,hasThumb:l>0&&l<1,onThumbChange:e=>{a.current=e},onThumbPointerUp:()=>{o.current=0},onThumbPointerDown:e=>{o.current=e}},d=(e,t)=>nt(e,o.current,s,t);return t===`horizontal`?(0,W.jsx)(ct,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollLeft,t=tt(e,s,r);a.current.style.transform=`translate3d(${t}px, 0, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollLeft=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollLeft=d(e,r))}}):t===`vertical`?(0,W.jsx)(lt,{...u,onThumbPositionChange:()=>{if(i.viewport&&a.current){let e=i.viewport.scrollTop,t=tt(e,s);s.scrollbar.size===0?a.current.style.setProperty(`--thumb-opacity`,`0`):a.current.style.setProperty(`--thumb-opacity`,`1`),a.current.style.transform=`translate3d(0, ${t}px, 0)`}},onWheelScroll:e=>{i.viewport&&(i.viewport.scrollTop=e)},onDragScroll:e=>{i.viewport&&(i.viewport.scrollTop=d(e))}}):null}ut.displayName=`@mantine/core/ScrollAreaScrollbarVisible`;function dt(e){let t=G(),{forceMount:n,...r}=e,[i,a]=(0,V.useState)(!1),o=e.orientation===`horizontal`,s=U(()=>{if(t.viewport){let e=t.viewport.offsetWidth<t.viewport.scrollWidth,n=t.viewport.offsetHeight<t.viewport.scrollHeight;a(o?e:n)}},10);return K(t.viewport,s),K(t.content,s),n||i?(0,W.jsx)(ut,{"data-state":i?`visible`:`hidden`,...r}):null}dt.displayName=`@mantine/core/ScrollAreaScrollbarAuto`;function ft(e){let{forceMount:t,...n}=e,r=G(),[i,a]=(0,V.useState)(!1);return(0,V.useEffect)(()=>{let{scrollArea:e}=r,t=0;if(e){let n=()=>{window.clearTimeout(t),a(!0)},i=()=>{t=window.setTimeout(()=>a(!1),r.scrollHideDelay)};return e.addEventListener(`pointerenter`,n),e.addEventListener(`pointerleave`,i),()=>{window.clearTimeout(t),e.removeEventListener(`pointerenter`,n),e.removeEventListener(`pointerleave`,i)}}},[r.scrollArea,r.scrollHideDelay]),t||i?(0,W.jsx)(dt,{"data-state":i?`visible`:`hidden`,...n}):null}ft.displayName=`@mantine/core/ScrollAreaScrollbarHover`;function pt(e){let{forceMount:t,...n}=e,r=G(),i=e.orientation===`horizontal`,[a,o]=(0,V.useState)(`hidden`),s=U(()=>o(`idle`),100);return(0,V.useEffect)(()=>{if(a===`idle`){let e=window.setTimeout(()=>o(`hidden`),r.scrollHideDelay);return()=>window.clearTimeout(e)}},[a,r.scrollHideDelay]),(0,V.useEffect)(()=>{let{viewport:e}=r,t=i?`scrollLeft`:`scrollTop`;if(e){let n=e[t],r=()=>{let r=e[t];n!==r&&(o(`scrolling`),s()),n=r};return e.addEventListener(`scroll`,r),()=>e.removeEventListener(`scroll`,r)}},[r.viewport,i,s]),t||a!==`hidden`?(0,W.jsx)(ut,{"data-state":a===`hidden`?`hidden`:`visible`,...n,onPointerEnter:it(e.onPointerEnter,()=>o(`interacting`)),onPointerLeave:it(e.onPointerLeave,()=>o(`idle`))}):null}function mt(e){let{forceMount:t,...n}=e,r=G(),{onScrollbarXEnabledChange:i,onScrollbarYEnabledChange:a}=r,o=e.orientation===`horizontal`;return(0,V.useEffect)(()=>(o?i(!0):a(!0),()=>{o?i(!1):a(!1)}),[o,i,a]),r.type===`hover`?(0,W.jsx)(ft,{...n,forceMount:t}):r.type===`scroll`?(0,W.jsx)(pt,{...n,forceMount:t}):r.type===`auto`?(0,W.jsx)(dt,{...n,forceMount:t}):r.type===`always`?(0,W.jsx)(ut,{...n}):null}mt.displayName=`@mantine/core/ScrollAreaScrollbar`;function ht(e,t=()=>{}){let n={left:e.scrollLeft,top:e.scrollTop},r=0;return(function i(){let a={left:e.scrollLeft,top:e.scrollTop},o=n.left!==a.left,s=n.top!==a.top;(o||s)&&t(),n=a,r=window.requestAnimationFrame(i)})(),()=>window.cancelAnimationFrame(r)}function gt(e){let{style:t,ref:n,...r}=e,i=G(),o=ot(),{onThumbPositionChange:s}=o,c=a(n,o.onThumbChange),l=(0,V.useRef)(void 0),u=U(()=>{l.current&&=(l.current(),void 0)},100);return(0,V.useEffect)(()=>{let{viewport:e}=i;if(e){let t=()=>{if(u(),!l.current){let t=ht(e,s);l.current=t,s()}};return s(),e.addEventListener(`scroll`,t),()=>e.removeEventListener(`scroll`,t)}},[i.viewport,u,s]),(0,W.jsx)(`div`,{"data-state":o.hasThumb?`visible`:`hidden`,...r,ref:c,style:{width:`var(--sa-thumb-width)`,height:`var(--sa-thumb-height)`,...t},onPointerDownCapture:it(e.onPointerDownCapture,e=>{let t=e.target.getBoundingClientRect(),n=e.clientX-t.left,r=e.clientY-t.top;o.onThumbPointerDown({x:n,y:r})}),onPointerUp:it(e.onPointerUp,o.onThumbPointerUp)})}gt.displayName=`@mantine/core/ScrollAreaThumb`;function _t(e){let{forceMount:t,...n}=e,r=ot();return t||r.hasThumb?(0,W.jsx)(gt,{...n}):null}_t.displayName=`@mantine/core/ScrollAreaThumb`;function vt({children:e,style:t,ref:n,onWheel:r,...i}){let o=G(),s=a(n,o.onViewportChange),c=e=>{if(r?.(e),o.scrollbarXEnabled&&o.viewport&&e.shiftKey){let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollWidth:i,clientWidth:a}=o.viewport,s=t<1,c=t>=n-r-1;i>a&&(s||c)&&e.stopPropagation()}};return(0,W.jsx)(w,{...i,ref:s,onWheel:c,"data-scrollarea-viewport":!0,style:{overflowX:o.scrollbarXEnabled?`scroll`:`hidden`,overflowY:o.scrollbarYEnabled?`scroll`:`hidden`,...t},children:(0,W.jsx)(`div`,{...o.getStyles(`content`),ref:o.onContentChange,children:e})})}vt.displayName=`@mantine/core/ScrollAreaViewport`;var yt={root:`m_d57069b5`,content:`m_b1336c6`,viewport:`m_c0783ff9`,viewportInner:`m_f8f631dd`,scrollbar:`m_c44ba933`,thumb:`m_d8b5e363`,corner:`m_21657268`};function bt(){let e=navigator.userAgentData;return e!=null&&e.platform?e.platform:navigator.platform}function xt(){let e=navigator.userAgentData;return e&&Array.isArray(e.brands)?e.brands.map(e=>{let{brand:t,version:n}=e;return t+`/`+n}).join(` `):navigator.userAgent}function St(){return/apple/i.test(navigator.vendor)}function Ct(){return bt().toLowerCase().startsWith(`mac`)&&!navigator.maxTouchPoints}function wt(){return xt().includes(`jsdom/`)}var Tt=`data-floating-ui-focusable`,Et=`input:not([type='hidden']):not([disabled]),[contenteditable]:not([contenteditable='false']),textarea:not([disabled])`;function Dt(e){let t=e.activeElement;for(;((n=t)==null||(n=n.shadowRoot)==null?void 0:n.activeElement)!=null;){var n;t=t.shadowRoot.activeElement}return t}function Ot(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&A(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function kt(e){return`composedPath`in e?e.composedPath()[0]:e.target}function At(e,t){if(t==null)return!1;if(`composedPath`in e)return e.composedPath().includes(t);let n=e;return n.target!=null&&t.contains(n.target)}function jt(e){return e.matches(`html,body`)}function Mt(e){return e?.ownerDocument||document}function Nt(e){return oe(e)&&e.matches(Et)}function Pt(e){if(!e||wt())return!0;try{return e.matches(`:focus-visible`)}catch{return!0}}function Ft(e){return e?e.hasAttribute(Tt)?e:e.querySelector(`[`+Tt+`]`)||e:null}function It(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...It(e,t.id,n)])}function Lt(e){return`nativeEvent`in e}function Rt(e,t){let n=[`mouse`,`pen`];return t||n.push(``,void 0),n.includes(e)}var q=typeof document<`u`?V.useLayoutEffect:function(){},zt={...V};function Bt(e){let t=V.useRef(e);return q(()=>{t.current=e}),t}var Vt=zt.useInsertionEffect||(e=>e());function J(e){let t=V.useRef(()=>{});return Vt(()=>{t.current=e}),V.useCallback(function(){var e=[...arguments];return t.current==null?void 0:t.current(...e)},[])}function Ht(e){let t=V.useRef(void 0),n=V.useCallback(t=>{let n=e.map(e=>{if(e!=null){if(typeof e==`function`){let n=e,r=n(t);return typeof r==`function`?r:()=>{n(null)}}return e.current=t,()=>{e.current=null}}});return()=>{n.forEach(e=>e?.())}},e);return V.useMemo(()=>e.every(e=>e==null)?null:e=>{t.current&&=(t.current(),void 0),e!=null&&(t.current=n(e))},e)}var Ut=`data-floating-ui-focusable`,Wt=`active`,Gt=`selected`,Kt=`ArrowLeft`,qt=`ArrowRight`,Jt=`ArrowUp`,Yt=`ArrowDown`,Xt=[Kt,qt],Zt=[Jt,Yt];[...Xt,...Zt];var Qt={...V},$t=!1,en=0,tn=()=>`floating-ui-`+Math.random().toString(36).slice(2,6)+en++;function nn(){let[e,t]=V.useState(()=>$t?tn():void 0);return q(()=>{e??t(tn())},[]),V.useEffect(()=>{$t=!0},[]),e}var rn=Qt.useId||nn;function an(){let e=new Map;return{emit(t,n){var r;(r=e.get(t))==null||r.forEach(e=>e(n))},on(t,n){e.has(t)||e.set(t,new Set),e.get(t).add(n)},off(t,n){var r;(r=e.get(t))==null||r.delete(n)}}}var on=V.createContext(null),sn=V.createContext(null),cn=()=>V.useContext(on)?.id||null,ln=()=>V.useContext(sn);function un(e){return`data-floating-ui-`+e}function Y(e){e.current!==-1&&(clearTimeout(e.current),e.current=-1)}var dn=un(`safe-polygon`);function fn(e,t,n){if(n&&!Rt(n))return 0;if(typeof e==`number`)return e;if(typeof e==`function`){let n=e();return typeof n==`number`?n:n?.[t]}return e?.[t]}function pn(e){return typeof e==`function`?e():e}function mn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,dataRef:i,events:a,elements:o}=e,{enabled:s=!0,delay:c=0,handleClose:l=null,mouseOnly:u=!1,restMs:d=0,move:f=!0}=t,p=ln(),m=cn(),h=Bt(l),g=Bt(c),_=Bt(n),v=Bt(d),y=V.useRef(),b=V.useRef(-1),x=V.useRef(),S=V.useRef(-1),C=V.useRef(!0),w=V.useRef(!1),T=V.useRef(()=>{}),E=V.useRef(!1),D=J(()=>{let e=i.current.openEvent?.type;return e?.includes(`mouse`)&&e!==`mousedown`});V.useEffect(()=>{if(!s)return;function e(e){let{open:t}=e;t||(Y(b),Y(S),C.current=!0,E.current=!1)}return a.on(`openchange`,e),()=>{a.off(`openchange`,e)}},[s,a]),V.useEffect(()=>{if(!s||!h.current||!n)return;function e(e){D()&&r(!1,e,`hover`)}let t=Mt(o.floating).documentElement;return t.addEventListener(`mouseleave`,e),()=>{t.removeEventListener(`mouseleave`,e)}},[o.floating,n,r,s,h,D]);let O=V.useCallback(function(e,t,n){t===void 0&&(t=!0),n===void 0&&(n=`hover`);let i=fn(g.current,`close`,y.current);i&&!x.current?(Y(b),b.current=window.setTimeout(()=>r(!1,e,n),i)):t&&(Y(b),r(!1,e,n))},[g,r]),k=J(()=>{T.current(),x.current=void 0}),A=J(()=>{if(w.current){let e=Mt(o.floating).body;e.style.pointerEvents=``,e.removeAttribute(dn),w.current=!1}}),j=J(()=>i.current.openEvent?[`click`,`mousedown`].includes(i.current.openEvent.type):!1);V.useEffect(()=>{if(!s)return;function e(e){if(Y(b),C.current=!1,u&&!Rt(y.current)||pn(v.current)>0&&!fn(g.current,`open`))return;let t=fn(g.current,`open`,y.current);t?b.current=window.setTimeout(()=>{_.current||r(!0,e,`hover`)},t):n||r(!0,e,`hover`)}function t(e){if(j()){A();return}T.current();let t=Mt(o.floating);if(Y(S),E.current=!1,h.current&&i.current.floatingContext){n||Y(b),x.current=h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e,!0,`safe-polygon`)}});let r=x.current;t.addEventListener(`mousemove`,r),T.current=()=>{t.removeEventListener(`mousemove`,r)}}else y.current===`touch`&&Ot(o.floating,e.relatedTarget)||O(e)}function a(e){j()||i.current.floatingContext&&(h.current==null||h.current({...i.current.floatingContext,tree:p,x:e.clientX,y:e.clientY,onClose(){A(),k(),j()||O(e)}})(e))}function c(){Y(b)}function l(e){j()||O(e,!1)}if(N(o.domReference)){let r=o.domReference,i=o.floating;return n&&r.addEventListener(`mouseleave`,a),f&&r.addEventListener(`mousemove`,e,{once:!0}),r.addEventListener(`mouseenter`,e),r.addEventListener(`mouseleave`,t),i&&(i.addEventListener(`mouseleave`,a),i.addEventListener(`mouseenter`,c),i.addEventListener(`mouseleave`,l)),()=>{n&&r.removeEventListener(`mouseleave`,a),f&&r.removeEventListener(`mousemove`,e),r.removeEventListener(`mouseenter`,e),r.removeEventListener(`mouseleave`,t),i&&(i.removeEventListener(`mouseleave`,a),i.removeEventListener(`mouseenter`,c),i.removeEventListener(`mouseleave`,l))}}},[o,s,e,u,f,O,k,A,r,n,_,p,g,h,i,j,v]),q(()=>{var e;if(s&&n&&(e=h.current)!=null&&(e=e.__options)!=null&&e.blockPointerEvents&&D()){w.current=!0;let e=o.floating;if(N(o.domReference)&&e){var t;let n=Mt(o.floating).body;n.setAttribute(dn,``);let r=o.domReference,i=p==null||(t=p.nodesRef.current.find(e=>e.id===m))==null||(t=t.context)==null?void 0:t.elements.floating;return i&&(i.style.pointerEvents=``),n.style.pointerEvents=`none`,r.style.pointerEvents=`auto`,e.style.pointerEvents=`auto`,()=>{n.style.pointerEvents=``,r.style.pointerEvents=``,e.style.pointerEvents=``}}}},[s,n,m,o,p,h,D]),q(()=>{n||(y.current=void 0,E.current=!1,k(),A())},[n,k,A]),V.useEffect(()=>()=>{k(),Y(b),Y(S),A()},[s,o.domReference,k,A]);let M=V.useMemo(()=>{function e(e){y.current=e.pointerType}return{onPointerDown:e,onPointerEnter:e,onMouseMove(e){let{nativeEvent:t}=e;function i(){!C.current&&!_.current&&r(!0,t,`hover`)}u&&!Rt(y.current)||n||pn(v.current)===0||E.current&&e.movementX**2+e.movementY**2<2||(Y(S),y.current===`touch`?i():(E.current=!0,S.current=window.setTimeout(i,pn(v.current))))}}},[u,r,n,_,v]);return V.useMemo(()=>s?{reference:M}:{},[s,M])}var hn=()=>{},gn=V.createContext({delay:0,initialDelay:0,timeoutMs:0,currentId:null,setCurrentId:hn,setState:hn,isInstantPhase:!1}),_n=()=>V.useContext(gn);function vn(e){let{children:t,delay:n,timeoutMs:r=0}=e,[i,a]=V.useReducer((e,t)=>({...e,...t}),{delay:n,timeoutMs:r,initialDelay:n,currentId:null,isInstantPhase:!1}),o=V.useRef(null),s=V.useCallback(e=>{a({currentId:e})},[]);return q(()=>{i.currentId?o.current===null?o.current=i.currentId:i.isInstantPhase||a({isInstantPhase:!0}):(i.isInstantPhase&&a({isInstantPhase:!1}),o.current=null)},[i.currentId,i.isInstantPhase]),(0,W.jsx)(gn.Provider,{value:V.useMemo(()=>({...i,setState:a,setCurrentId:s}),[i,s]),children:t})}function yn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,floatingId:i}=e,{id:a,enabled:o=!0}=t,s=a??i,c=_n(),{currentId:l,setCurrentId:u,initialDelay:d,setState:f,timeoutMs:p}=c;return q(()=>{o&&l&&(f({delay:{open:1,close:fn(d,`close`)}}),l!==s&&r(!1))},[o,s,r,f,l,d]),q(()=>{function e(){r(!1),f({delay:d,currentId:null})}if(o&&l&&!n&&l===s){if(p){let t=window.setTimeout(e,p);return()=>{clearTimeout(t)}}e()}},[o,n,f,l,s,r,d,p]),q(()=>{o&&u!==hn&&n&&u(s)},[o,n,u,s]),c}function bn(e,t){if(!e||!t)return!1;let n=t.getRootNode==null?void 0:t.getRootNode();if(e.contains(t))return!0;if(n&&A(n)){let n=t;for(;n;){if(e===n)return!0;n=n.parentNode||n.host}}return!1}function xn(e){return`composedPath`in e?e.composedPath()[0]:e.target}var Sn={pointerdown:`onPointerDown`,mousedown:`onMouseDown`,click:`onClick`},Cn={pointerdown:`onPointerDownCapture`,mousedown:`onMouseDownCapture`,click:`onClickCapture`},wn=e=>({escapeKey:typeof e==`boolean`?e:e?.escapeKey??!1,outsidePress:typeof e==`boolean`?e:e?.outsidePress??!0});function Tn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,elements:i,dataRef:a}=e,{enabled:o=!0,escapeKey:s=!0,outsidePress:c=!0,outsidePressEvent:l=`pointerdown`,referencePress:u=!1,referencePressEvent:d=`pointerdown`,ancestorScroll:f=!1,bubbles:p,capture:m}=t,h=ln(),g=J(typeof c==`function`?c:()=>!1),_=typeof c==`function`?g:c,v=V.useRef(!1),{escapeKey:y,outsidePress:b}=wn(p),{escapeKey:x,outsidePress:S}=wn(m),C=V.useRef(!1),w=J(e=>{if(!n||!o||!s||e.key!==`Escape`||C.current)return;let t=a.current.floatingContext?.nodeId,i=h?It(h.nodesRef.current,t):[];if(!y&&(e.stopPropagation(),i.length>0)){let e=!0;if(i.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__escapeKeyBubbles&&(e=!1)}),!e)return}r(!1,Lt(e)?e.nativeEvent:e,`escape-key`)}),T=J(e=>{var t;let n=()=>{var t;w(e),(t=kt(e))==null||t.removeEventListener(`keydown`,n)};(t=kt(e))==null||t.addEventListener(`keydown`,n)}),E=J(e=>{let t=a.current.insideReactTree;a.current.insideReactTree=!1;let n=v.current;if(v.current=!1,l===`click`&&n||t||typeof _==`function`&&!_(e))return;let o=kt(e),s=`[`+un(`inert`)+`]`,c=Mt(i.floating).querySelectorAll(s),u=N(o)?o:null;for(;u&&!j(u);){let e=ie(u);if(j(e)||!N(e))break;u=e}if(c.length&&N(o)&&!jt(o)&&!Ot(o,i.floating)&&Array.from(c).every(e=>!Ot(u,e)))return;if(oe(o)&&k){let t=j(o),n=P(o),r=/auto|scroll/,i=t||r.test(n.overflowX),a=t||r.test(n.overflowY),s=i&&o.clientWidth>0&&o.scrollWidth>o.clientWidth,c=a&&o.clientHeight>0&&o.scrollHeight>o.clientHeight,l=n.direction===`rtl`,u=c&&(l?e.offsetX<=o.offsetWidth-o.clientWidth:e.offsetX>o.clientWidth),d=s&&e.offsetY>o.clientHeight;if(u||d)return}let d=a.current.floatingContext?.nodeId,f=h&&It(h.nodesRef.current,d).some(t=>At(e,t.context?.elements.floating));if(At(e,i.floating)||At(e,i.domReference)||f)return;let p=h?It(h.nodesRef.current,d):[];if(p.length>0){let e=!0;if(p.forEach(t=>{var n;(n=t.context)!=null&&n.open&&!t.context.dataRef.current.__outsidePressBubbles&&(e=!1)}),!e)return}r(!1,e,`outside-press`)}),D=J(e=>{var t;let n=()=>{var t;E(e),(t=kt(e))==null||t.removeEventListener(l,n)};(t=kt(e))==null||t.addEventListener(l,n)});V.useEffect(()=>{if(!n||!o)return;a.current.__escapeKeyBubbles=y,a.current.__outsidePressBubbles=b;let e=-1;function t(e){r(!1,e,`ancestor-scroll`)}function c(){window.clearTimeout(e),C.current=!0}function u(){e=window.setTimeout(()=>{C.current=!1},ae()?5:0)}let d=Mt(i.floating);s&&(d.addEventListener(`keydown`,x?T:w,x),d.addEventListener(`compositionstart`,c),d.addEventListener(`compositionend`,u)),_&&d.addEventListener(l,S?D:E,S);let p=[];return f&&(N(i.domReference)&&(p=M(i.domReference)),N(i.floating)&&(p=p.concat(M(i.floating))),!N(i.reference)&&i.reference&&i.reference.contextElement&&(p=p.concat(M(i.reference.contextElement)))),p=p.filter(e=>e!==d.defaultView?.visualViewport),p.forEach(e=>{e.addEventListener(`scroll`,t)}),()=>{s&&(d.removeEventListener(`keydown`,x?T:w,x),d.removeEventListener(`compositionstart`,c),d.removeEventListener(`compositionend`,u)),_&&d.removeEventListener(l,S?D:E,S),p.forEach(e=>{e.removeEventListener(`scroll`,t)}),window.clearTimeout(e)}},[a,i,s,_,l,n,r,f,o,y,b,w,x,T,E,S,D]),V.useEffect(()=>{a.current.insideReactTree=!1},[a,_,l]);let O=V.useMemo(()=>({onKeyDown:w,...u&&{[Sn[d]]:e=>{r(!1,e.nativeEvent,`reference-press`)},...d!==`click`&&{onClick(e){r(!1,e.nativeEvent,`reference-press`)}}}}),[w,r,u,d]),k=V.useMemo(()=>{function e(e){e.button===0&&(v.current=!0)}return{onKeyDown:w,onMouseDown:e,onMouseUp:e,[Cn[l]]:()=>{a.current.insideReactTree=!0}}},[w,l,a]);return V.useMemo(()=>o?{reference:O,floating:k}:{},[o,O,k])}function En(e){let{open:t=!1,onOpenChange:n,elements:r}=e,i=rn(),a=V.useRef({}),[o]=V.useState(()=>an()),s=cn()!=null,[c,l]=V.useState(r.reference),u=J((e,t,r)=>{a.current.openEvent=e?t:void 0,o.emit(`openchange`,{open:e,event:t,reason:r,nested:s}),n?.(e,t,r)}),d=V.useMemo(()=>({setPositionReference:l}),[]),f=V.useMemo(()=>({reference:c||r.reference||null,floating:r.floating||null,domReference:r.reference}),[c,r.reference,r.floating]);return V.useMemo(()=>({dataRef:a,open:t,onOpenChange:u,elements:f,events:o,floatingId:i,refs:d}),[t,u,f,o,i,d])}function Dn(e){let{elements:t,...n}=e===void 0?{}:e,{nodeId:r}=n,i=En({...n,elements:{reference:t?.reference??null,floating:t?.floating??null}}),a=n.rootContext||i,o=a.elements,[s,c]=V.useState(null),[l,u]=V.useState(null),d=o?.domReference||s,f=V.useRef(null),p=ln();q(()=>{d&&(f.current=d)},[d]);let m=I({...n,elements:{...o,...l&&{reference:l}}}),h=V.useCallback(e=>{let t=N(e)?{getBoundingClientRect:()=>e.getBoundingClientRect(),getClientRects:()=>e.getClientRects(),contextElement:e}:e;u(t),m.refs.setReference(t)},[m.refs]),g=V.useCallback(e=>{(N(e)||e===null)&&(f.current=e,c(e)),(N(m.refs.reference.current)||m.refs.reference.current===null||e!==null&&!N(e))&&m.refs.setReference(e)},[m.refs]),_=V.useMemo(()=>({...m.refs,setReference:g,setPositionReference:h,domReference:f}),[m.refs,g,h]),v=V.useMemo(()=>({...m.elements,domReference:d}),[m.elements,d]),y=V.useMemo(()=>({...m,...a,refs:_,elements:v,nodeId:r}),[m,_,v,r,a]);return q(()=>{a.dataRef.current.floatingContext=y;let e=p?.nodesRef.current.find(e=>e.id===r);e&&(e.context=y)}),V.useMemo(()=>({...m,context:y,refs:_,elements:v}),[m,_,v,y])}function On(){return Ct()&&St()}function kn(e,t){t===void 0&&(t={});let{open:n,onOpenChange:r,events:i,dataRef:a,elements:o}=e,{enabled:s=!0,visibleOnly:c=!0}=t,l=V.useRef(!1),u=V.useRef(-1),d=V.useRef(!0);V.useEffect(()=>{if(!s)return;let e=se(o.domReference);function t(){!n&&oe(o.domReference)&&o.domReference===Dt(Mt(o.domReference))&&(l.current=!0)}function r(){d.current=!0}function i(){d.current=!1}return e.addEventListener(`blur`,t),On()&&(e.addEventListener(`keydown`,r,!0),e.addEventListener(`pointerdown`,i,!0)),()=>{e.removeEventListener(`blur`,t),On()&&(e.removeEventListener(`keydown`,r,!0),e.removeEventListener(`pointerdown`,i,!0))}},[o.domReference,n,s]),V.useEffect(()=>{if(!s)return;function e(e){let{reason:t}=e;(t===`reference-press`||t===`escape-key`)&&(l.current=!0)}return i.on(`openchange`,e),()=>{i.off(`openchange`,e)}},[i,s]),V.useEffect(()=>()=>{Y(u)},[]);let f=V.useMemo(()=>({onMouseLeave(){l.current=!1},onFocus(e){if(l.current)return;let t=kt(e.nativeEvent);if(c&&N(t)){if(On()&&!e.relatedTarget){if(!d.current&&!Nt(t))return}else if(!Pt(t))return}r(!0,e.nativeEvent,`focus`)},onBlur(e){l.current=!1;let t=e.relatedTarget,n=e.nativeEvent,i=N(t)&&t.hasAttribute(un(`focus-guard`))&&t.getAttribute(`data-type`)===`outside`;u.current=window.setTimeout(()=>{let e=Dt(o.domReference?o.domReference.ownerDocument:document);!t&&e===o.domReference||Ot(a.current.floatingContext?.refs.floating.current,e)||Ot(o.domReference,e)||i||r(!1,n,`focus`)})}}),[a,o.domReference,r,c]);return V.useMemo(()=>s?{reference:f}:{},[s,f])}function An(e,t,n){let r=new Map,i=n===`item`,a=e;if(i&&e){let{[Wt]:t,[Gt]:n,...r}=e;a=r}return{...n===`floating`&&{tabIndex:-1,[Ut]:``},...a,...t.map(t=>{let r=t?t[n]:null;return typeof r==`function`?e?r(e):null:r}).concat(e).reduce((e,t)=>(t&&Object.entries(t).forEach(t=>{let[n,a]=t;if(!(i&&[Wt,Gt].includes(n))){if(n.indexOf(`on`)===0){if(r.has(n)||r.set(n,[]),typeof a==`function`){var o;(o=r.get(n))==null||o.push(a),e[n]=function(){var e=[...arguments];return r.get(n)?.map(t=>t(...e)).find(e=>e!==void 0)}}}else e[n]=a}}),e),{})}}function jn(e){e===void 0&&(e=[]);let t=e.map(e=>e?.reference),n=e.map(e=>e?.floating),r=e.map(e=>e?.item),i=V.useCallback(t=>An(t,e,`reference`),t),a=V.useCallback(t=>An(t,e,`floating`),n),o=V.useCallback(t=>An(t,e,`item`),r);return V.useMemo(()=>({getReferenceProps:i,getFloatingProps:a,getItemProps:o}),[i,a,o])}var Mn=new Map([[`select`,`listbox`],[`combobox`,`listbox`],[`label`,!1]]);function Nn(e,t){t===void 0&&(t={});let{open:n,elements:r,floatingId:i}=e,{enabled:a=!0,role:o=`dialog`}=t,s=rn(),c=r.domReference?.id||s,l=V.useMemo(()=>Ft(r.floating)?.id||i,[r.floating,i]),u=Mn.get(o)??o,d=cn()!=null,f=V.useMemo(()=>u===`tooltip`||o===`label`?{[`aria-`+(o===`label`?`labelledby`:`describedby`)]:n?l:void 0}:{"aria-expanded":n?`true`:`false`,"aria-haspopup":u===`alertdialog`?`dialog`:u,"aria-controls":n?l:void 0,...u===`listbox`&&{role:`combobox`},...u===`menu`&&{id:c},...u===`menu`&&d&&{role:`menuitem`},...o===`select`&&{"aria-autocomplete":`none`},...o===`combobox`&&{"aria-autocomplete":`list`}},[u,l,d,n,c,o]),p=V.useMemo(()=>{let e={id:l,...u&&{role:u}};return u===`tooltip`||o===`label`?e:{...e,...u===`menu`&&{"aria-labelledby":c}}},[u,l,c,o]),m=V.useCallback(e=>{let{active:t,selected:n}=e,r={role:`option`,...t&&{id:l+`-fui-option`}};switch(o){case`select`:case`combobox`:return{...r,"aria-selected":n}}return{}},[l,o]);return V.useMemo(()=>a?{reference:f,floating:p,item:m}:{},[a,f,p,m])}function Pn(e,t,n){return n===void 0&&(n=!0),e.filter(e=>e.parentId===t&&(!n||e.context?.open)).flatMap(t=>[t,...Pn(e,t.id,n)])}function Fn(e,t){let[n,r]=e,i=!1,a=t.length;for(let e=0,o=a-1;e<a;o=e++){let[a,s]=t[e]||[0,0],[c,l]=t[o]||[0,0];s>=r!=l>=r&&n<=(c-a)*(r-s)/(l-s)+a&&(i=!i)}return i}function In(e,t){return e[0]>=t.x&&e[0]<=t.x+t.width&&e[1]>=t.y&&e[1]<=t.y+t.height}function Ln(e){e===void 0&&(e={});let{buffer:t=.5,blockPointerEvents:n=!1,requireIntent:r=!0}=e,i={current:-1},a=!1,o=null,s=null,c=typeof performance<`u`?performance.now():0;function l(e,t){let n=performance.now(),r=n-c;if(o===null||s===null||r===0)return o=e,s=t,c=n,null;let i=e-o,a=t-s,l=Math.sqrt(i*i+a*a)/r;return o=e,s=t,c=n,l}let u=e=>{let{x:n,y:o,placement:s,elements:c,onClose:u,nodeId:d,tree:f}=e;return function(e){function p(){Y(i),u()}if(Y(i),!c.domReference||!c.floating||s==null||n==null||o==null)return;let{clientX:m,clientY:h}=e,g=[m,h],_=xn(e),v=e.type===`mouseleave`,y=bn(c.floating,_),b=bn(c.domReference,_),x=c.domReference.getBoundingClientRect(),S=c.floating.getBoundingClientRect(),C=s.split(`-`)[0],w=n>S.right-S.width/2,T=o>S.bottom-S.height/2,E=In(g,x),D=S.width>x.width,O=S.height>x.height,k=(D?x:S).left,A=(D?x:S).right,j=(O?x:S).top,M=(O?x:S).bottom;if(y&&(a=!0,!v))return;if(b&&(a=!1),b&&!v){a=!0;return}if(v&&N(e.relatedTarget)&&bn(c.floating,e.relatedTarget)||f&&Pn(f.nodesRef.current,d).length)return;if(C===`top`&&o>=x.bottom-1||C===`bottom`&&o<=x.top+1||C===`left`&&n>=x.right-1||C===`right`&&n<=x.left+1)return p();let P=[];switch(C){case`top`:P=[[k,x.top+1],[k,S.bottom-1],[A,S.bottom-1],[A,x.top+1]];break;case`bottom`:P=[[k,S.top+1],[k,x.bottom-1],[A,x.bottom-1],[A,S.top+1]];break;case`left`:P=[[S.right-1,M],[S.right-1,j],[x.left+1,j],[x.left+1,M]];break;case`right`:P=[[x.right-1,M],[x.right-1,j],[S.left+1,j],[S.left+1,M]]}function F(e){let[n,r]=e;switch(C){case`top`:return[[D?n+t/2:w?n+t*4:n-t*4,r+t+1],[D?n-t/2:w?n+t*4:n-t*4,r+t+1],[S.left,w||D?S.bottom-t:S.top],[S.right,w?D?S.bottom-t:S.top:S.bottom-t]];case`bottom`:return[[D?n+t/2:w?n+t*4:n-t*4,r-t],[D?n-t/2:w?n+t*4:n-t*4,r-t],[S.left,w||D?S.top+t:S.bottom],[S.right,w?D?S.top+t:S.bottom:S.top+t]];case`left`:{let e=[n+t+1,O?r+t/2:T?r+t*4:r-t*4],i=[n+t+1,O?r-t/2:T?r+t*4:r-t*4];return[[T||O?S.right-t:S.left,S.top],[T?O?S.right-t:S.left:S.right-t,S.bottom],e,i]}case`right`:return[[n-t,O?r+t/2:T?r+t*4:r-t*4],[n-t,O?r-t/2:T?r+t*4:r-t*4],[T||O?S.left+t:S.right,S.top],[T?O?S.left+t:S.right:S.left+t,S.bottom]]}}if(!Fn([m,h],P)){if(a&&!E)return p();if(!v&&r){let t=l(e.clientX,e.clientY);if(t!==null&&t<.1)return p()}Fn([m,h],F([n,o]))?!a&&r&&(i.current=window.setTimeout(p,40)):p()}}};return u.__options={blockPointerEvents:n},u}var Rn={scrollHideDelay:1e3,type:`hover`,scrollbars:`xy`},zn=u((e,{scrollbarSize:t,overscrollBehavior:n,scrollbars:r})=>{let i=n;return n&&r&&(r===`x`?i=`${n} auto`:r===`y`&&(i=`auto ${n}`)),{root:{"--scrollarea-scrollbar-size":S(t),"--scrollarea-over-scroll-behavior":i,"--scrollarea-offset-size":void 0}}}),Bn=b(e=>{let t=x(`ScrollArea`,Rn,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,scrollbarSize:s,vars:c,type:u,scrollHideDelay:d,viewportProps:f,viewportRef:p,onScrollPositionChange:m,children:h,offsetScrollbars:g,scrollbars:v,onBottomReached:y,onTopReached:b,onLeftReached:S,onRightReached:C,overscrollBehavior:w,startScrollPosition:T,verticalScrollbarPosition:E,attributes:D,...O}=t,[k,A]=(0,V.useState)(!1),[j,M]=(0,V.useState)(!1),[N,P]=(0,V.useState)(!1),F=(0,V.useRef)(!0),I=(0,V.useRef)(!1),ee=(0,V.useRef)(!0),te=(0,V.useRef)(!1),L=_({name:`ScrollArea`,props:t,classes:yt,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:D,vars:c,varsResolver:zn}),R=(0,V.useRef)(null),[ne,re]=(0,V.useState)(null),ie=Ht([p,R,(0,V.useCallback)(e=>{re(t=>t===e?t:e)},[])]);return K(g===`present`?ne:null,()=>{let e=R.current;e&&(M(e.scrollHeight>e.clientHeight),P(e.scrollWidth>e.clientWidth))}),l(()=>{T&&R.current&&R.current.scrollTo({left:T.x??0,top:T.y??0})},[]),(0,W.jsxs)(Xe,{getStyles:L,type:u===`never`?`always`:u,scrollHideDelay:d,scrollbars:v,...L(`root`),...O,children:[(0,W.jsx)(vt,{...f,...L(`viewport`,{style:f?.style}),ref:ie,"data-offset-scrollbars":g===!0?`xy`:g||void 0,"data-scrollbars":v||void 0,"data-vertical-scrollbar-position":E||void 0,"data-horizontal-hidden":g===`present`&&!N?`true`:void 0,"data-vertical-hidden":g===`present`&&!j?`true`:void 0,onScroll:e=>{f?.onScroll?.(e),m?.({x:e.currentTarget.scrollLeft,y:e.currentTarget.scrollTop});let{scrollTop:t,scrollHeight:n,clientHeight:r,scrollLeft:i,scrollWidth:a,clientWidth:o}=e.currentTarget,s=t-(n-r)>=-.8,c=t===0;s&&!I.current&&y?.(),c&&!F.current&&b?.(),I.current=s,F.current=c;let l=i-(a-o)>=-.8,u=i===0;l&&!te.current&&C?.(),u&&!ee.current&&S?.(),te.current=l,ee.current=u},children:h}),(v===`xy`||v===`x`)&&(0,W.jsx)(mt,{...L(`scrollbar`),orientation:`horizontal`,"data-vertical-scrollbar-position":E||void 0,"data-hidden":u===`never`||g===`present`&&!N||void 0,forceMount:!0,onMouseEnter:()=>A(!0),onMouseLeave:()=>A(!1),children:(0,W.jsx)(_t,{...L(`thumb`)})}),(v===`xy`||v===`y`)&&(0,W.jsx)(mt,{...L(`scrollbar`),orientation:`vertical`,"data-vertical-scrollbar-position":E||void 0,"data-hidden":u===`never`||g===`present`&&!j||void 0,forceMount:!0,onMouseEnter:()=>A(!0),onMouseLeave:()=>A(!1),children:(0,W.jsx)(_t,{...L(`thumb`)})}),(0,W.jsx)(Je,{...L(`corner`),"data-vertical-scrollbar-position":E||void 0,"data-hovered":k||void 0,"data-hidden":u===`never`||void 0})]})});Bn.displayName=`@mantine/core/ScrollArea`;var Vn=b(e=>{let{children:t,classNames:n,styles:r,scrollbarSize:i,scrollHideDelay:a,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:u,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,scrollbars:h,style:g,vars:_,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:S,onOverflowChange:C,...T}=x(`ScrollAreaAutosize`,Rn,e),E=(0,V.useRef)(null),[D,O]=(0,V.useState)(null),k=Ht([u,E,(0,V.useCallback)(e=>{O(t=>t===e?t:e)},[])]),A=(0,V.useRef)(!1),j=(0,V.useRef)(!1),M=(0,V.useEffectEvent)(()=>{let e=E.current;if(!e||!C)return;let t=e.scrollHeight>e.clientHeight;t!==A.current&&(j.current?C(t):(j.current=!0,t&&C(!0)),A.current=t)});return K(C?D:null,M),(0,W.jsx)(w,{...T,variant:p,style:[{display:`flex`,overflow:`hidden`},g],children:(0,W.jsx)(w,{style:{display:`flex`,flexDirection:`column`,flex:1,overflow:`hidden`,...h===`y`&&{minWidth:0},...h===`x`&&{minHeight:0},...h===`xy`&&{minWidth:0,minHeight:0},...h===!1&&{minWidth:0,minHeight:0}},children:(0,W.jsx)(Bn,{classNames:n,styles:r,scrollHideDelay:a,scrollbarSize:i,type:o,dir:s,offsetScrollbars:c,overscrollBehavior:l,viewportRef:k,onScrollPositionChange:d,unstyled:f,variant:p,viewportProps:m,vars:_,scrollbars:h,onBottomReached:v,onTopReached:y,startScrollPosition:b,verticalScrollbarPosition:S,"data-autosize":`true`,children:t})})})});Bn.classes=yt,Bn.varsResolver=zn,Vn.displayName=`@mantine/core/ScrollAreaAutosize`,Vn.classes=yt,Bn.Autosize=Vn;var Hn={root:`m_515a97f8`},Un=b(e=>{let t=x(`VisuallyHidden`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,attributes:c,...l}=t,u=_({name:`VisuallyHidden`,classes:Hn,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:c});return(0,W.jsx)(w,{component:`span`,...u(`root`),...l})});Un.classes=Hn,Un.displayName=`@mantine/core/VisuallyHidden`;var Wn={root:`m_1b7284a3`},Gn=u((e,{radius:t,shadow:n})=>({root:{"--paper-radius":t===void 0?void 0:s(t),"--paper-shadow":p(n)}})),Kn=g(e=>{let t=x(`Paper`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,withBorder:s,vars:c,radius:l,shadow:u,variant:d,mod:f,attributes:p,...m}=t,h=_({name:`Paper`,props:t,classes:Wn,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:p,vars:c,varsResolver:Gn});return(0,W.jsx)(w,{mod:[{withBorder:s},f],...h(`root`),variant:d,...m})});Kn.classes=Wn,Kn.varsResolver=Gn,Kn.displayName=`@mantine/core/Paper`;function qn(e,t,n,r){return e===`center`||r===`center`?{top:t}:e===`end`?{bottom:n}:e===`start`?{top:n}:{}}function Jn(e,t,n,r,i){return e===`center`||r===`center`?{left:t}:e===`end`?{[i===`ltr`?`right`:`left`]:n}:e===`start`?{[i===`ltr`?`left`:`right`]:n}:{}}var Yn={bottom:`borderTopLeftRadius`,left:`borderTopRightRadius`,right:`borderBottomLeftRadius`,top:`borderBottomRightRadius`};function Xn({position:e,arrowSize:t,dir:n}){let[r,i]=e.split(`-`);if(!i)return;let a={width:t,height:t,position:`absolute`};if(r===`bottom`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,top:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(100% 0%, 0% 100%, 100% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`}}if(r===`top`){let e=i===`start`,r=e?n===`ltr`?`left`:`right`:n===`ltr`?`right`:`left`;return{...a,bottom:-t,[r]:0,clipPath:e===(n===`rtl`)?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(0% 0%, 100% 0%, 0% 100%)`}}if(r===`left`)return{...a,right:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 0% 100%)`:`polygon(0% 0%, 0% 100%, 100% 100%)`};if(r===`right`)return{...a,left:-t,[i===`start`?`top`:`bottom`]:0,clipPath:i===`start`?`polygon(0% 0%, 100% 0%, 100% 100%)`:`polygon(100% 0%, 0% 100%, 100% 100%)`}}function Zn({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,arrowX:a,arrowY:o,dir:s}){if(i===`merge`){let n=Xn({position:e,arrowSize:t,dir:s});if(n)return n}let[c,l=`center`]=e.split(`-`),u={width:t,height:t,transform:`rotate(45deg)`,position:`absolute`,[Yn[c]]:r},d=-t/2;return c===`left`?{...u,...qn(l,o,n,i),right:d,borderLeftColor:`transparent`,borderBottomColor:`transparent`,clipPath:`polygon(100% 0, 0 0, 100% 100%)`}:c===`right`?{...u,...qn(l,o,n,i),left:d,borderRightColor:`transparent`,borderTopColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 100%)`}:c===`top`?{...u,...Jn(l,a,n,i,s),bottom:d,borderTopColor:`transparent`,borderLeftColor:`transparent`,clipPath:`polygon(0 100%, 100% 100%, 100% 0)`}:c===`bottom`?{...u,...Jn(l,a,n,i,s),top:d,borderBottomColor:`transparent`,borderRightColor:`transparent`,clipPath:`polygon(0 100%, 0 0, 100% 0)`}:{}}function Qn({position:e,dir:t}){let[n,r]=e.split(`-`);if(!r)return;let i=r===`start`&&t===`ltr`||r===`end`&&t===`rtl`;if(n===`bottom`)return i?{borderTopLeftRadius:0}:{borderTopRightRadius:0};if(n===`top`)return i?{borderBottomLeftRadius:0}:{borderBottomRightRadius:0};if(n===`left`)return r===`start`?{borderTopRightRadius:0}:{borderBottomRightRadius:0};if(n===`right`)return r===`start`?{borderTopLeftRadius:0}:{borderBottomLeftRadius:0}}function $n({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,visible:a,arrowX:o,arrowY:s,style:c,...l}){let{dir:u}=Ge();return a?(0,W.jsx)(`div`,{role:`presentation`,...l,style:{...c,...Zn({position:e,arrowSize:t,arrowOffset:n,arrowRadius:r,arrowPosition:i,dir:u,arrowX:o,arrowY:s})}}):null}$n.displayName=`@mantine/core/FloatingArrow`;function er(e,t){if(e===`rtl`&&(t.includes(`right`)||t.includes(`left`))){let[e,n]=t.split(`-`),r=e===`right`?`left`:`right`;return n===void 0?r:`${r}-${n}`}return t}var tr={root:`m_9814e45f`},nr={zIndex:z(`modal`)},rr=u((e,{gradient:t,color:n,backgroundOpacity:r,blur:i,radius:a,zIndex:o})=>({root:{"--overlay-bg":t||(n!==void 0||r!==void 0)&&f(n||`#000`,r??.6)||void 0,"--overlay-filter":i?`blur(${S(i)})`:void 0,"--overlay-radius":a===void 0?void 0:s(a),"--overlay-z-index":o?.toString()}})),ir=g(e=>{let t=x(`Overlay`,nr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,fixed:c,center:l,children:u,radius:d,zIndex:f,gradient:p,blur:m,color:h,backgroundOpacity:g,mod:v,attributes:y,...b}=t,S=_({name:`Overlay`,props:t,classes:tr,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:y,vars:s,varsResolver:rr});return(0,W.jsx)(w,{...S(`root`),mod:[{center:l,fixed:c},v],...b,children:u})});ir.classes=tr,ir.varsResolver=rr,ir.displayName=`@mantine/core/Overlay`;var ar={duration:100,transition:`fade`};function or(e,t){return{...ar,...t,...e}}function sr({children:e,active:t=!0,refProp:n=`ref`,innerRef:r}){let i=Be(t),o=a(i,r),s=Ue(e);return s?(0,V.cloneElement)(s,{[n]:o}):e}function cr(e){return(0,W.jsx)(Un,{tabIndex:-1,"data-autofocus":!0,...e})}sr.displayName=`@mantine/core/FocusTrap`,cr.displayName=`@mantine/core/FocusTrapInitialFocus`,sr.InitialFocus=cr;var[lr,X]=fe(`ModalBase component was not found in tree`);function ur({opened:e,transitionDuration:t}){let[n,r]=(0,V.useState)(e),i=(0,V.useRef)(-1),a=d()?0:t;return(0,V.useEffect)(()=>(e?(r(!0),window.clearTimeout(i.current)):a===0?r(!1):i.current=window.setTimeout(()=>r(!1),a),()=>window.clearTimeout(i.current)),[e,a]),n}function dr({id:e,transitionProps:t,opened:n,trapFocus:r,closeOnEscape:i,onClose:a,returnFocus:o,handledEscapeEvents:s}){let c=O(e),[l,u]=(0,V.useState)(!1),[d,f]=(0,V.useState)(!1),p=ur({opened:n,transitionDuration:typeof t?.duration==`number`?t?.duration:200});return Ve(`keydown`,e=>{e.key===`Escape`&&i&&!e.isComposing&&n&&!s?.has(e)&&e.target?.getAttribute(`data-mantine-stop-propagation`)!==`true`&&(s?.add(e),a())},{capture:!0}),_e({opened:n,shouldReturnFocus:r&&o}),{_id:c,titleMounted:l,bodyMounted:d,shouldLockScroll:p,setTitleMounted:u,setBodyMounted:f}}function fr({keepMounted:e,keepMountedMode:t=`activity`,opened:n,onClose:r,id:i,transitionProps:a,onExitTransitionEnd:s,onEnterTransitionEnd:c,trapFocus:l,closeOnEscape:u,returnFocus:d,closeOnClickOutside:f,withinPortal:m,portalProps:h,lockScroll:g,children:_,zIndex:v,shadow:y,padding:b,__vars:x,unstyled:S,removeScrollProps:C,__handledEscapeEvents:T,...E}){let{_id:D,titleMounted:O,bodyMounted:k,shouldLockScroll:A,setTitleMounted:j,setBodyMounted:M}=dr({id:i,transitionProps:a,opened:n,trapFocus:l,closeOnEscape:u,onClose:r,returnFocus:d,handledEscapeEvents:T}),{key:N,...P}=C||{};return(0,W.jsx)(ue,{...h,withinPortal:m,children:(0,W.jsx)(lr,{value:{opened:n,onClose:r,closeOnClickOutside:f,onExitTransitionEnd:s,onEnterTransitionEnd:c,transitionProps:{...a,keepMounted:e,keepMountedMode:t},getTitleId:()=>`${D}-title`,getBodyId:()=>`${D}-body`,titleMounted:O,bodyMounted:k,setTitleMounted:j,setBodyMounted:M,trapFocus:l,closeOnEscape:u,zIndex:v,unstyled:S},children:(0,W.jsx)(ce,{enabled:A&&g,...P,children:(0,W.jsx)(w,{...E,id:D,__vars:{...x,"--mb-z-index":(v||z(`modal`)).toString(),"--mb-shadow":p(y),"--mb-padding":o(b)},children:_})},N)})})}fr.displayName=`@mantine/core/ModalBase`;function pr(){let e=X();return(0,V.useEffect)(()=>(e.setBodyMounted(!0),()=>e.setBodyMounted(!1)),[]),e.getBodyId()}var mr={title:`m_615af6c9`,header:`m_b5489c3c`,inner:`m_60c222c7`,content:`m_fd1ab0aa`,close:`m_606cb269`,body:`m_5df29311`};function hr({className:e,...t}){let n=pr(),r=X();return(0,W.jsx)(w,{id:n,className:y({[mr.body]:!r.unstyled},e),...t})}hr.displayName=`@mantine/core/ModalBaseBody`;function gr({className:e,onClick:t,...n}){let r=X();return(0,W.jsx)(C,{...n,onClick:e=>{r.onClose(),t?.(e)},className:y({[mr.close]:!r.unstyled},e),unstyled:r.unstyled})}gr.displayName=`@mantine/core/ModalBaseCloseButton`;function _r({transitionProps:e,className:t,innerProps:n,onKeyDown:r,style:i,ref:a,...o}){let s=X();return(0,W.jsx)(h,{mounted:s.opened,transition:`pop`,...s.transitionProps,onExited:()=>{s.onExitTransitionEnd?.(),s.transitionProps?.onExited?.()},onEntered:()=>{s.onEnterTransitionEnd?.(),s.transitionProps?.onEntered?.()},...e,children:e=>(0,W.jsx)(`div`,{...n,className:y({[mr.inner]:!s.unstyled},n.className),children:(0,W.jsx)(sr,{active:s.opened&&s.trapFocus,innerRef:a,children:(0,W.jsx)(Kn,{...o,component:`section`,role:`dialog`,tabIndex:-1,"aria-modal":!0,"aria-describedby":s.bodyMounted?s.getBodyId():void 0,"aria-labelledby":s.titleMounted?s.getTitleId():void 0,style:[i,e],className:y({[mr.content]:!s.unstyled},t),unstyled:s.unstyled,children:o.children})})})})}_r.displayName=`@mantine/core/ModalBaseContent`;function vr({className:e,...t}){let n=X();return(0,W.jsx)(w,{component:`header`,className:y({[mr.header]:!n.unstyled},e),...t})}vr.displayName=`@mantine/core/ModalBaseHeader`;var yr={duration:200,timingFunction:`ease`,transition:`fade`};function br(e){let t=X();return{...yr,...t.transitionProps,...e}}function xr({onClick:e,transitionProps:t,style:n,visible:r,...i}){let a=X(),o=br(t);return(0,W.jsx)(h,{mounted:r===void 0?a.opened:r,...o,transition:`fade`,children:t=>(0,W.jsx)(ir,{fixed:!0,style:[n,t],zIndex:a.zIndex,unstyled:a.unstyled,onClick:t=>{e?.(t),a.closeOnClickOutside&&a.onClose()},...i})})}xr.displayName=`@mantine/core/ModalBaseOverlay`;function Sr(){let e=X();return(0,V.useEffect)(()=>(e.setTitleMounted(!0),()=>e.setTitleMounted(!1)),[]),e.getTitleId()}function Cr({className:e,...t}){let n=Sr(),r=X();return(0,W.jsx)(w,{component:`h2`,className:y({[mr.title]:!r.unstyled},e),id:n,...t})}Cr.displayName=`@mantine/core/ModalBaseTitle`;function wr({children:e}){return(0,W.jsx)(W.Fragment,{children:e})}function Tr({size:e,style:t,...n}){let r=e===void 0?t:{width:S(e),height:S(e),...t};return(0,W.jsx)(`svg`,{viewBox:`0 0 10 7`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,style:r,"aria-hidden":!0,...n,children:(0,W.jsx)(`path`,{d:`M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}function Er({indeterminate:e,...t}){return e?(0,W.jsx)(`svg`,{xmlns:`http://www.w3.org/2000/svg`,fill:`none`,viewBox:`0 0 32 6`,"aria-hidden":!0,...t,children:(0,W.jsx)(`rect`,{width:`32`,height:`6`,fill:`currentColor`,rx:`3`})}):(0,W.jsx)(Tr,{...t})}var[Dr,Or]=fe(`Modal component was not found in tree`),Z={root:`m_9df02822`,content:`m_54c44539`,inner:`m_1f958f16`,header:`m_d0e2b9cd`},kr=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=x(`ModalBody`,null,e),s=Or();return(0,W.jsx)(hr,{...s.getStyles(`body`,{classNames:t,style:r,styles:i,className:n}),...o})});kr.classes=Z,kr.displayName=`@mantine/core/ModalBody`;var Ar=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=x(`ModalCloseButton`,null,e),s=Or();return(0,W.jsx)(gr,{...s.getStyles(`close`,{classNames:t,style:r,styles:i,className:n}),...o})});Ar.classes=Z,Ar.displayName=`@mantine/core/ModalCloseButton`;var jr=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,__hidden:s,...c}=x(`ModalContent`,null,e),l=Or(),u=l.scrollAreaComponent||wr;return(0,W.jsx)(_r,{...l.getStyles(`content`,{className:n,style:r,styles:i,classNames:t}),innerProps:l.getStyles(`inner`,{className:n,style:r,styles:i,classNames:t}),"data-full-screen":l.fullScreen||void 0,"data-modal-content":!0,"data-hidden":s||void 0,...c,children:(0,W.jsx)(u,{style:{maxHeight:l.fullScreen?`100dvh`:`calc(100dvh - (${S(l.yOffset)} * 2))`},children:o})})});jr.classes=Z,jr.displayName=`@mantine/core/ModalContent`;var Mr=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=x(`ModalHeader`,null,e),s=Or();return(0,W.jsx)(vr,{...s.getStyles(`header`,{classNames:t,style:r,styles:i,className:n}),...o})});Mr.classes=Z,Mr.displayName=`@mantine/core/ModalHeader`;var Nr=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=x(`ModalOverlay`,null,e),s=Or();return(0,W.jsx)(xr,{...s.getStyles(`overlay`,{classNames:t,style:r,styles:i,className:n}),...o})});Nr.classes=Z,Nr.displayName=`@mantine/core/ModalOverlay`;var Pr={__staticSelector:`Modal`,closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:z(`modal`),transitionProps:{duration:200,transition:`fade-down`},yOffset:`5dvh`},Fr=u((e,{radius:t,size:n,yOffset:r,xOffset:i})=>({root:{"--modal-radius":t===void 0?void 0:s(t),"--modal-size":m(n,`modal-size`),"--modal-y-offset":S(r),"--modal-x-offset":S(i)}})),Ir=b(e=>{let t=x(`ModalRoot`,Pr,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,yOffset:c,scrollAreaComponent:l,radius:u,fullScreen:d,centered:f,xOffset:p,__staticSelector:m,attributes:h,...g}=t,v=_({name:m,classes:Z,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:Fr});return(0,W.jsx)(Dr,{value:{yOffset:c,scrollAreaComponent:l,getStyles:v,fullScreen:d},children:(0,W.jsx)(fr,{...v(`root`),"data-full-screen":d||void 0,"data-centered":f||void 0,"data-offset-scrollbars":l===Bn.Autosize||void 0,unstyled:o,...g})})});Ir.classes=Z,Ir.varsResolver=Fr,Ir.displayName=`@mantine/core/ModalRoot`;var Lr=(0,V.createContext)(null);function Rr({children:e}){let[t,n]=(0,V.useState)([]),[r,i]=(0,V.useState)(z(`modal`)),[a]=(0,V.useState)(()=>new WeakSet);return(0,W.jsx)(Lr,{value:{stack:t,addModal:(e,t)=>{n(t=>[...new Set([...t,e])]),i(e=>typeof t==`number`&&typeof e==`number`?Math.max(e,t):e)},removeModal:e=>n(t=>t.filter(t=>t!==e)),getZIndex:e=>`calc(${r} + ${t.indexOf(e)} + 1)`,currentId:t[t.length-1],maxZIndex:r,handledEscapeEvents:a},children:e})}Rr.displayName=`@mantine/core/ModalStack`;var zr=b(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=x(`ModalTitle`,null,e),s=Or();return(0,W.jsx)(Cr,{...s.getStyles(`title`,{classNames:t,style:r,styles:i,className:n}),...o})});zr.classes=Z,zr.displayName=`@mantine/core/ModalTitle`;var Br={closeOnClickOutside:!0,withinPortal:!0,lockScroll:!0,trapFocus:!0,returnFocus:!0,closeOnEscape:!0,keepMounted:!1,zIndex:z(`modal`),transitionProps:{duration:200,transition:`fade-down`},withOverlay:!0,withCloseButton:!0},Q=b(e=>{let{title:t,withOverlay:n,overlayProps:r,withCloseButton:i,closeButtonProps:a,children:o,radius:s,opened:c,stackId:l,zIndex:u,...d}=x(`Modal`,Br,e),f=(0,V.use)(Lr),p=!!t||i,m=f&&l?{closeOnEscape:f.currentId===l,trapFocus:f.currentId===l,zIndex:f.getZIndex(l),__handledEscapeEvents:f.handledEscapeEvents}:{},h=n===!1?!1:l&&f?f.currentId===l:c;return(0,V.useEffect)(()=>{f&&l&&(c?f.addModal(l,u||z(`modal`)):f.removeModal(l))},[c,l,u]),(0,W.jsxs)(Ir,{radius:s,opened:c,zIndex:f&&l?f.getZIndex(l):u,...d,...m,children:[n&&(0,W.jsx)(Nr,{visible:h,transitionProps:f&&l?{duration:0}:void 0,...r}),(0,W.jsxs)(jr,{radius:s,__hidden:f&&l&&c?l!==f.currentId:!1,children:[p&&(0,W.jsxs)(Mr,{children:[t&&(0,W.jsx)(zr,{children:t}),i&&(0,W.jsx)(Ar,{...a})]}),(0,W.jsx)(kr,{children:o})]})]})});Q.classes=Z,Q.displayName=`@mantine/core/Modal`,Q.Root=Ir,Q.Overlay=Nr,Q.Content=jr,Q.Body=kr,Q.Header=Mr,Q.Title=zr,Q.CloseButton=Ar,Q.Stack=Rr;function Vr({offset:e,position:t,defaultOpened:n}){let[r,i]=(0,V.useState)(n),a=(0,V.useRef)(null),{x:o,y:s,elements:c,refs:l,update:u,placement:d}=Dn({placement:t,middleware:[R({crossAxis:!0,padding:5,rootBoundary:`document`})]}),f=d.includes(`right`)?e:t.includes(`left`)?e*-1:0,p=d.includes(`bottom`)?e:t.includes(`top`)?e*-1:0,m=(0,V.useCallback)(({clientX:e,clientY:t})=>{Number.isFinite(e)&&Number.isFinite(t)&&l.setPositionReference({getBoundingClientRect(){return{width:0,height:0,x:e,y:t,left:e+f,top:t+p,right:e,bottom:t}}})},[c.reference]);return(0,V.useEffect)(()=>{if(l.floating.current){let e=a.current;e.addEventListener(`mousemove`,m);let t=M(l.floating.current);return t.forEach(e=>{e.addEventListener(`scroll`,u)}),()=>{e.removeEventListener(`mousemove`,m),t.forEach(e=>{e.removeEventListener(`scroll`,u)})}}},[c.reference,l.floating.current,u,m,r]),{handleMouseMove:m,x:o,y:s,opened:r,setOpened:i,boundaryRef:a,floating:l.setFloating}}var Hr={tooltip:`m_1b3c8819`,arrow:`m_f898399f`},Ur={refProp:`ref`,withinPortal:!0,offset:10,position:`right`,zIndex:z(`popover`)},Wr=u((e,{radius:t,color:n})=>({tooltip:{"--tooltip-radius":t===void 0?void 0:s(t),"--tooltip-bg":n?i(n,e):void 0,"--tooltip-color":n?`var(--mantine-color-white)`:void 0}})),Gr=b(e=>{let t=x(`TooltipFloating`,Ur,e),{children:n,refProp:r,withinPortal:i,style:o,className:s,classNames:c,styles:l,unstyled:u,radius:d,color:f,label:p,offset:m,position:h,multiline:g,zIndex:y,disabled:b,defaultOpened:S,variant:C,vars:T,portalProps:E,attributes:D,ref:O,...k}=t,A=v(),j=_({name:`TooltipFloating`,props:t,classes:Hr,className:s,style:o,classNames:c,styles:l,unstyled:u,attributes:D,rootSelector:`tooltip`,vars:T,varsResolver:Wr}),{handleMouseMove:M,x:N,y:P,opened:F,boundaryRef:I,floating:ee,setOpened:te}=Vr({offset:m,position:h,defaultOpened:S}),L=Ue(n);if(!L)throw Error(`[@mantine/core] Tooltip.Floating component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let R=a(I,He(L),O),ne=L.props,re=e=>{ne.onMouseEnter?.(e),M(e),te(!0)},ie=e=>{ne.onMouseLeave?.(e),te(!1)};return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(ue,{...E,withinPortal:i,children:(0,W.jsx)(w,{...k,...j(`tooltip`,{style:{...le(o,A),zIndex:y,display:!b&&F?`block`:`none`,top:Number.isFinite(P)?Math.round(P):``,left:Number.isFinite(N)?Math.round(N):``}}),variant:C,ref:ee,mod:{multiline:g},children:p})}),(0,V.cloneElement)(L,{...ne,[r]:R,onMouseEnter:re,onMouseLeave:ie})]})});Gr.classes=Hr,Gr.varsResolver=Wr,Gr.displayName=`@mantine/core/TooltipFloating`;var Kr=(0,V.createContext)({withinGroup:!1}),qr={openDelay:0,closeDelay:0};function Jr(e){let{openDelay:t,closeDelay:n,children:r}=x(`TooltipGroup`,qr,e);return(0,W.jsx)(Kr,{value:{withinGroup:!0},children:(0,W.jsx)(vn,{delay:{open:t,close:n},children:r})})}Jr.displayName=`@mantine/core/TooltipGroup`,Jr.extend=e=>e;function Yr(e){if(e===void 0)return{shift:!0,flip:!0};let t={...e};return e.shift===void 0&&(t.shift=!0),e.flip===void 0&&(t.flip=!0),t}function Xr(e){let t=Yr(e.middlewares),n=[te(e.offset),L()];return t.shift&&n.push(R(typeof t.shift==`boolean`?{padding:8}:{padding:8,...t.shift})),t.flip&&n.push(typeof t.flip==`boolean`?ee():ee(t.flip)),n.push(ne({element:e.arrowRef,padding:e.arrowOffset})),t.inline?n.push(typeof t.inline==`boolean`?F():F(t.inline)):e.inline&&n.push(F()),n}function Zr(e){let[t,n]=(0,V.useState)(e.defaultOpened),r=typeof e.opened==`boolean`,i=!e.disabled&&(r?e.opened:t);(0,V.useEffect)(()=>{e.disabled&&n(!1)},[e.disabled]);let a=(0,V.use)(Kr).withinGroup,o=O(),s=T(),c=(0,V.useCallback)(e=>{n(e),e&&b(o)},[o]),{x:u,y:d,context:f,refs:p,placement:m,middlewareData:{arrow:{x:h,y:g}={},hide:_}}=Dn({strategy:e.strategy,placement:e.position,open:i,onOpenChange:c,middleware:Xr(e),whileElementsMounted:re}),{delay:v,currentId:y,setCurrentId:b}=yn(f,{id:o}),{getReferenceProps:x,getFloatingProps:S}=jn([mn(f,{enabled:!e.disabled&&e.events?.hover,delay:a?v:{open:e.openDelay,close:e.closeDelay},mouseOnly:!e.events?.touch,handleClose:e.interactive?Ln():null}),kn(f,{enabled:!e.disabled&&e.events?.focus,visibleOnly:!0}),Nn(f,{role:`tooltip`}),Tn(f,{enabled:e.opened===void 0})]),C=(0,V.useRef)(m);l(()=>{C.current!==m&&(C.current=m,e.onPositionChange?.(m))},[m]);let w=i&&y&&y!==o;return{x:u,y:d,arrowX:h,arrowY:g,reference:p.setReference,floating:p.setFloating,getFloatingProps:S,getReferenceProps:x,isGroupPhase:w,opened:i,placement:m,referenceHidden:e.hideDetached&&s!==`test`?_?.referenceHidden:!1}}var Qr={position:`top`,refProp:`ref`,withinPortal:!0,arrowSize:4,arrowOffset:5,arrowRadius:0,arrowPosition:`side`,offset:5,transitionProps:{duration:100,transition:`fade`},events:{hover:!0,focus:!1,touch:!1},zIndex:z(`popover`),middlewares:{flip:!0,shift:!0,inline:!1},hideDetached:!0},$r=u((e,{radius:t,color:n,variant:r,autoContrast:i})=>{let a=e.variantColorResolver({theme:e,color:n||e.primaryColor,autoContrast:i,variant:r||`filled`});return{tooltip:{"--tooltip-radius":t===void 0?void 0:s(t),"--tooltip-bg":n?a.background:void 0,"--tooltip-color":n?a.color:void 0}}}),ei=b(e=>{let t=x(`Tooltip`,Qr,e),{children:n,position:r,refProp:i,label:o,openDelay:s,closeDelay:c,onPositionChange:l,opened:u,defaultOpened:d,withinPortal:f,radius:p,color:m,classNames:g,styles:v,unstyled:b,style:S,className:C,withArrow:T,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,offset:A,transitionProps:j,multiline:M,events:N,interactive:P,zIndex:F,disabled:I,onClick:ee,onMouseEnter:te,onMouseLeave:L,inline:R,variant:ne,keepMounted:re,vars:ie,portalProps:ae,mod:oe,floatingStrategy:se,middlewares:ce,autoContrast:le,attributes:z,target:B,hideDetached:de,ref:fe,...pe}=t,{dir:me}=Ge(),he=(0,V.useRef)(null),H=Zr({position:er(me,r),closeDelay:c,openDelay:s,onPositionChange:l,opened:u,defaultOpened:d,disabled:I,events:N,interactive:P,arrowRef:he,arrowOffset:D,offset:typeof A==`number`?A+(T?E/2:0):A,inline:R,strategy:se,middlewares:ce,hideDetached:de});(0,V.useEffect)(()=>{let e=B instanceof HTMLElement?B:typeof B==`string`?document.querySelector(B):B?.current||null;e&&H.reference(e)},[B,H]);let ge=_({name:`Tooltip`,props:t,classes:Hr,className:C,style:S,classNames:g,styles:v,unstyled:b,attributes:z,rootSelector:`tooltip`,vars:ie,varsResolver:$r}),U=Ue(n);if(!B&&!U)throw Error(`[@mantine/core] Tooltip component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported`);let _e=ge(`tooltip`),ve=P&&!I&&!!H.opened,ye=k===`merge`&&T?Qn({position:H.placement,dir:me}):void 0;if(B){let e=or(j,{duration:100,transition:`fade`});return(0,W.jsx)(W.Fragment,{children:(0,W.jsx)(ue,{...ae,withinPortal:f,children:(0,W.jsx)(h,{...e,keepMounted:re,mounted:!I&&!!H.opened,duration:H.isGroupPhase?10:e.duration,children:e=>(0,W.jsxs)(w,{...pe,"data-fixed":se===`fixed`||void 0,variant:ne,mod:[{multiline:M,interactive:ve},oe],..._e,...H.getFloatingProps({ref:H.floating,className:_e.className,style:{..._e.style,...e,...ye,zIndex:F,top:H.y??0,left:H.x??0,...H.referenceHidden?{display:`none`}:null}}),children:[o,(0,W.jsx)($n,{ref:he,arrowX:H.arrowX,arrowY:H.arrowY,visible:T,position:H.placement,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,...ge(`arrow`)})]})})})})}let be=U.props,xe=a(H.reference,He(U),fe),Se=or(j,{duration:100,transition:`fade`});return(0,W.jsxs)(W.Fragment,{children:[(0,W.jsx)(ue,{...ae,withinPortal:f,children:(0,W.jsx)(h,{...Se,keepMounted:re,mounted:!I&&!!H.opened,duration:H.isGroupPhase?10:Se.duration,children:e=>(0,W.jsxs)(w,{...pe,"data-fixed":se===`fixed`||void 0,variant:ne,mod:[{multiline:M,interactive:ve},oe],...H.getFloatingProps({ref:H.floating,className:ge(`tooltip`).className,style:{...ge(`tooltip`).style,...e,...ye,zIndex:F,top:H.y??0,left:H.x??0,...H.referenceHidden?{display:`none`}:null}}),children:[o,(0,W.jsx)($n,{ref:he,arrowX:H.arrowX,arrowY:H.arrowY,visible:T,position:H.placement,arrowSize:E,arrowOffset:D,arrowRadius:O,arrowPosition:k,...ge(`arrow`)})]})})}),(0,V.cloneElement)(U,H.getReferenceProps({onClick:ee,onMouseEnter:te,onMouseLeave:L,onMouseMove:t.onMouseMove,onPointerDown:t.onPointerDown,onPointerEnter:t.onPointerEnter,...be,className:y(C,be.className),[i]:xe}))]})});ei.classes=Hr,ei.varsResolver=$r,ei.displayName=`@mantine/core/Tooltip`,ei.Floating=Gr,ei.Group=Jr;var ti={root:`m_18320242`,"skeleton-fade":`m_299c329c`},ni={visible:!0,animate:!0},ri=u((e,{width:t,height:n,radius:r,circle:i})=>({root:{"--skeleton-height":S(n),"--skeleton-width":S(i?n:t),"--skeleton-radius":i?`1000px`:r===void 0?void 0:s(r)}})),ii=b(e=>{let t=x(`Skeleton`,ni,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,width:c,height:l,circle:u,visible:d,radius:f,animate:p,mod:m,attributes:h,...g}=t,v=_({name:`Skeleton`,classes:ti,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:h,vars:s,varsResolver:ri});return(0,W.jsx)(w,{...v(`root`),mod:[{visible:d,animate:p},m],...g})});ii.classes=ti,ii.varsResolver=ri,ii.displayName=`@mantine/core/Skeleton`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new $(`
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
}`,{fragmentName:`ClientWhole`}),new $(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`});var ai=new $(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),oi=new $(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),si=new $(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),ci=new $(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),li=new $(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),ui=new $(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),di=new $(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),fi=new $(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),pi=new $(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`}),mi=new $(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),hi=new $(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),gi=new $(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),_i=new $(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),vi=new $(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`}),yi=new $(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),bi=new $(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),xi=new $(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),Si=new $(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`}),Ci={outline:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`none`,stroke:`currentColor`,strokeWidth:2,strokeLinecap:`round`,strokeLinejoin:`round`},filled:{xmlns:`http://www.w3.org/2000/svg`,width:24,height:24,viewBox:`0 0 24 24`,fill:`currentColor`,stroke:`none`}},wi=(e,t,n,r)=>{let i=(0,V.forwardRef)(({color:n=`currentColor`,size:i=24,stroke:a=2,title:o,className:s,children:c,...l},u)=>(0,V.createElement)(`svg`,{ref:u,...Ci[e],width:i,height:i,className:[`tabler-icon`,`tabler-icon-${t}`,s].filter(Boolean).join(` `),...e===`filled`?{fill:n}:{strokeWidth:a,stroke:n},...l},[o&&(0,V.createElement)(`title`,{key:`svg-title`},o),...r.map(([e,t])=>(0,V.createElement)(e,t)),...Array.isArray(c)?c:[c]]));return i.displayName=`${n}`,i},Ti=wi(`outline`,`alert-triangle`,`AlertTriangle`,[[`path`,{d:`M12 9v4`,key:`svg-0`}],[`path`,{d:`M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0`,key:`svg-1`}],[`path`,{d:`M12 16h.01`,key:`svg-2`}]]),Ei=wi(`outline`,`selector`,`Selector`,[[`path`,{d:`M8 9l4 -4l4 4`,key:`svg-0`}],[`path`,{d:`M16 15l-4 4l-4 -4`,key:`svg-1`}]]),Di=wi(`outline`,`terminal-2`,`Terminal2`,[[`path`,{d:`M8 9l3 3l-3 3`,key:`svg-0`}],[`path`,{d:`M13 15l3 0`,key:`svg-1`}],[`path`,{d:`M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -12`,key:`svg-2`}]]);function Oi(e){let t=e.replace(`.`,` `).replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function ki(e){let t=e.toLowerCase().replaceAll(`_`,` `);return t.charAt(0).toUpperCase()+t.slice(1)}function Ai(e,t,n=`${t}s`){return`${e.toLocaleString()} ${e===1?t:n}`}function ji({tenant:e}){return e?.name??`Your tenant`}function Mi(e,t){let n=t.slice(t.indexOf(`:`)+1),r=n===`list`?[`*:*`,`*:list`,`*:read`]:[`*:*`,`*:${n}`];return e.includes(t)||r.some(t=>e.includes(t))}function Ni(e,...t){let n=t.filter(t=>!Mi(e.permissions,t));return n.length===0?null:`This needs the permission ${n.join(` and `)}. Ask an administrator${e.tenant?` of ${e.tenant.name}`:``} for a role that has it.`}var Pi=(0,V.createContext)([]);function Fi({viewerCan:e,children:t}){let n=(0,V.use)(Pi),r=(0,V.useMemo)(()=>[...e??[],...n],[e,n]);return(0,W.jsx)(Pi,{value:r,children:t})}function Ii(e){return(0,V.use)(Pi).find(({action:t})=>t===e)}var Li=(0,V.createContext)(null);function Ri({viewer:e,children:t}){return(0,W.jsx)(Li,{value:e,children:(0,W.jsx)(Fi,{viewerCan:e.viewerCan,children:t})})}function zi(){let e=(0,V.use)(Li);if(!e)throw Error(`useViewer is for pages inside of the shell`);return e}function Bi(...e){return Ni(zi(),...e)}function Vi({problem:e,retry:t}){return(0,W.jsxs)(k,{role:`alert`,color:`red`,icon:(0,W.jsx)(Ti,{}),children:[e.text,t&&(0,W.jsx)(B,{size:`xs`,variant:`default`,display:`block`,mt:`sm`,onClick:t,children:`Try again`})]})}function Hi(e){return!!e.target?.closest(`input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu]`)||e.metaKey||e.ctrlKey||e.altKey||document.querySelector(`[aria-modal=true]`)!==null}function Ui(e){(0,V.useEffect)(()=>{let t=t=>{if(e.current&&!Hi(t)){if(t.key===`j`||t.key===`k`)Gi(e.current,t.key===`j`?1:-1);else if(t.key===`x`)Wi(e.current)?.querySelector(`input[type=checkbox]`)?.click();else return;t.preventDefault()}};return document.addEventListener(`keydown`,t),()=>document.removeEventListener(`keydown`,t)},[e])}function Wi(e){return e.contains(document.activeElement)?document.activeElement.closest(`tr`):null}function Gi(e,t){let n=Array.from(e.rows),r=Wi(e),i=r?n[n.indexOf(r)+t]:n[t===1?0:n.length-1];i?.querySelector(`a, button, input`)?.focus(),i?.querySelector(`a`)?.focus()}export{Qn as $,ui as A,Er as B,vi as C,Si as D,xi as E,ai as F,_r as G,Cr as H,ii as I,fr as J,gr as K,ei as L,ci as M,fi as N,yi as O,si as P,$n as Q,Q as R,_i as S,bi as T,xr as U,wr as V,vr as W,ir as X,sr as Y,er as Z,wi as _,zi as a,Ge as at,mi as b,Ii as c,_e as ct,Oi as d,fe as dt,Bn as et,ki as f,de as ft,Ti as g,Ei as h,Ri as i,jn as it,pi as j,di as k,Mi as l,ge as lt,Di as m,Ui as n,Dn as nt,Bi as o,Ue as ot,Ai as p,hr as q,Vi as r,mn as rt,Fi as s,He as st,Hi as t,Ln as tt,ji as u,pe as ut,oi as v,hi as w,gi as x,li as y,Tr as z};