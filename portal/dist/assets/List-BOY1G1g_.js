import{C as e,a as t,f as n,o as r,p as i,t as a}from"./index-Dzmk5SIJ.js";import{r as o,t as s}from"./Menu-BUU4YQuP.js";import{a as c,c as l,n as u}from"./preload-helper-BUWbU44Z.js";import{c as d,o as f,r as p,t as m,u as h}from"./toast-vEZ8gWgz.js";import{t as g}from"./ColumnChoice-NeLNs3K4.js";import{s as _,t as v}from"./DataTable-tDV4jj-F.js";import{t as y}from"./FilterBar-Buz8_0Qx.js";import{t as b}from"./IconPencil-0htlcM7h.js";import{t as x}from"./IconPlus-C7kXLlSF.js";import{t as S}from"./IconTrash-vJJ3WGKS.js";import{t as C}from"./Kpi-CtG7eEoF.js";import{t as w}from"./RowMenu-DQe36gr-.js";import{t as ee}from"./Status-CwDVyr0m.js";import{t as te}from"./ConfirmWithRehearsal-j6S5XiFp.js";import{i as ne,r as T}from"./FilterChip-BNXQ2LG0.js";import{$ as E,F as D,M as re,P as ie,ct as ae,et as oe,ft as se,ht as ce,j as O,k,rt as le}from"./matchContext-N1U96kf7.js";import{a as ue,n as de,o as fe,s as pe}from"./Alert-Cl6tkSM7.js";import{t as me}from"./InputBase-wL54wPKG.js";import{n as A,r as he,t as ge}from"./ComboboxChevron-CKUkyZq0.js";import{W as _e,X as ve,Z as ye,nt as be,tt as xe}from"./Problem-BN2wabfx.js";import{i as Se}from"./useRowKeys-DLAXUfh9.js";import{t as Ce}from"./Textarea-ROVhNMsf.js";import{t as we}from"./TextInput-BsHdwkNL.js";import{t as Te}from"./DrawerForm-CG1UIVLd.js";var j=l(c(),1);function Ee(e){let t=(0,j.useRef)(void 0);return(0,j.useEffect)(()=>{t.current=e},[e]),t.current}function M(e,t=document){let n=t.querySelector(e);if(n)return n;let r=t.querySelectorAll(`*`);for(let t=0;t<r.length;t+=1){let n=r[t];if(n.shadowRoot){let t=M(e,n.shadowRoot);if(t)return t}}return null}function N(e,t=document){let n=[],r=t.querySelectorAll(e);n.push(...Array.from(r));let i=t.querySelectorAll(`*`);for(let t=0;t<i.length;t+=1){let r=i[t];if(r.shadowRoot){let t=N(e,r.shadowRoot);n.push(...t)}}return n}function P(e){if(!e)return document;let t=e.getRootNode(),n=t.nodeType===Node.DOCUMENT_NODE,r=t.nodeType===Node.DOCUMENT_FRAGMENT_NODE&&`host`in t;return n||r?t:document}function De(e){return e.reduce((e,t)=>`group`in t?{...e,...De(t.items)}:(e[`${t.value}`]=t,e),{})}var[Oe,F]=xe(`Combobox component was not found in tree`),I=u();function ke({onMouseDown:e,onClick:t,onClear:n,...r}){return(0,I.jsx)(de.ClearButton,{tabIndex:-1,"aria-hidden":!0,...r,onMouseDown:t=>{t.preventDefault(),e?.(t)},onClick:e=>{n(),t?.(e)}})}ke.displayName=`@mantine/core/ComboboxClearButton`;var Ae=O(e=>{let{classNames:t,styles:n,className:r,style:i,hidden:a,...s}=D(`ComboboxDropdown`,null,e),c=F();return(0,I.jsx)(o.Dropdown,{...s,role:`presentation`,"data-hidden":a||void 0,"data-floating-height":c.floatingHeight||void 0,...c.getStyles(`dropdown`,{className:r,style:i,classNames:t,styles:n})})});Ae.classes=A,Ae.displayName=`@mantine/core/ComboboxDropdown`;var je={refProp:`ref`},L=O(e=>{let{children:t,refProp:n,ref:r}=D(`ComboboxDropdownTarget`,je,e);if(F(),!be(t))throw Error(`Combobox.DropdownTarget component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);return(0,I.jsx)(o.Target,{ref:r,refProp:n,children:t})});L.displayName=`@mantine/core/ComboboxDropdownTarget`;var R=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=D(`ComboboxEmpty`,null,e),s=F();return(0,I.jsx)(k,{...s.getStyles(`empty`,{className:n,classNames:t,styles:i,style:r}),...o})});R.classes=A,R.displayName=`@mantine/core/ComboboxEmpty`;function z({onKeyDown:e,onClick:t,withKeyboardNavigation:n,withAriaAttributes:r,withExpandedAttribute:i,targetType:a,autoComplete:o}){let s=F(),[c,l]=(0,j.useState)(null),u=t=>{if(e?.(t),!s.readOnly&&n){if(t.nativeEvent.isComposing)return;if(t.nativeEvent.code===`ArrowDown`&&(t.preventDefault(),s.store.dropdownOpened?l(s.store.selectNextOption()):(s.store.openDropdown(`keyboard`),l(s.store.selectActiveOption()),s.store.updateSelectedOptionIndex(`selected`,{scrollIntoView:!0}))),t.nativeEvent.code===`ArrowUp`&&(t.preventDefault(),s.store.dropdownOpened?l(s.store.selectPreviousOption()):(s.store.openDropdown(`keyboard`),l(s.store.selectActiveOption()),s.store.updateSelectedOptionIndex(`selected`,{scrollIntoView:!0}))),t.nativeEvent.code===`Enter`||t.nativeEvent.code===`NumpadEnter`){if(t.nativeEvent.keyCode===229)return;let e=s.store.getSelectedOptionIndex();s.store.dropdownOpened&&e!==-1?(t.preventDefault(),s.store.clickSelectedOption()):a===`button`&&(t.preventDefault(),s.store.openDropdown(`keyboard`))}t.key===`Escape`&&s.store.closeDropdown(`keyboard`),t.nativeEvent.code===`Space`&&a===`button`&&(t.preventDefault(),s.store.toggleDropdown(`keyboard`))}},d=r?{...i?{role:`combobox`}:{},"aria-haspopup":`listbox`,"aria-expanded":i?!!(s.store.listId&&s.store.dropdownOpened):void 0,"aria-controls":s.store.dropdownOpened&&s.store.listId?s.store.listId:void 0,"aria-activedescendant":s.store.dropdownOpened&&c||void 0,autoComplete:o,"data-expanded":s.store.dropdownOpened||void 0,"data-mantine-stop-propagation":s.store.dropdownOpened||void 0}:{},f=e=>{a===`button`&&e.currentTarget.focus(),t?.(e)};return{...d,onKeyDown:u,onClick:f}}var B={refProp:`ref`,targetType:`input`,withKeyboardNavigation:!0,withAriaAttributes:!0,withExpandedAttribute:!1,autoComplete:`off`},Me=O(e=>{let{children:t,refProp:n,withKeyboardNavigation:r,withAriaAttributes:i,withExpandedAttribute:a,targetType:o,autoComplete:s,ref:c,...l}=D(`ComboboxEventsTarget`,B,e),u=ve(t);if(!u)throw Error(`Combobox.EventsTarget component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let d=F(),f=z({targetType:o,withAriaAttributes:i,withKeyboardNavigation:r,withExpandedAttribute:a,onKeyDown:u.props.onKeyDown,onClick:u.props.onClick,autoComplete:s});return(0,j.cloneElement)(u,{...f,...l,[n]:le(c,d.store.targetRef,ye(u))})});Me.displayName=`@mantine/core/ComboboxEventsTarget`;var V=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=D(`ComboboxFooter`,null,e),s=F();return(0,I.jsx)(k,{...s.getStyles(`footer`,{className:n,classNames:t,style:r,styles:i}),...o,onMouseDown:e=>{e.preventDefault()}})});V.classes=A,V.displayName=`@mantine/core/ComboboxFooter`;var H=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,label:s,id:c,...l}=D(`ComboboxGroup`,null,e),u=F(),d=pe(c),f=s!=null&&s!==!1&&s!==``;return(0,I.jsxs)(k,{role:`group`,"aria-labelledby":f?d:void 0,...u.getStyles(`group`,{className:n,classNames:t,style:r,styles:i}),...l,children:[f&&(0,I.jsx)(`div`,{id:d,...u.getStyles(`groupLabel`,{classNames:t,styles:i}),children:s}),o]})});H.classes=A,H.displayName=`@mantine/core/ComboboxGroup`;var U=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=D(`ComboboxHeader`,null,e),s=F();return(0,I.jsx)(k,{...s.getStyles(`header`,{className:n,classNames:t,style:r,styles:i}),...o,onMouseDown:e=>{e.preventDefault()}})});U.classes=A,U.displayName=`@mantine/core/ComboboxHeader`;function W({value:e,valuesDivider:t=`,`,...n}){return(0,I.jsx)(`input`,{type:`hidden`,value:Array.isArray(e)?e.join(t):e?`${e}`:``,...n})}W.displayName=`@mantine/core/ComboboxHiddenInput`;var G=O(e=>{let t=D(`ComboboxOption`,null,e),{classNames:n,className:r,style:i,styles:a,vars:o,onClick:s,id:c,active:l,onMouseDown:u,onMouseOver:d,disabled:f,selected:p,mod:m,...h}=t,g=F(),_=(0,j.useId)(),v=c||_;return(0,I.jsx)(k,{...g.getStyles(`option`,{className:r,classNames:n,styles:a,style:i}),"aria-disabled":f||void 0,...h,id:v,mod:[`combobox-option`,{"combobox-active":l,"combobox-disabled":f,"combobox-selected":p},m],role:`option`,onClick:e=>{f?e.preventDefault():(g.onOptionSubmit?.(t.value,t),s?.(e))},onMouseDown:e=>{e.preventDefault(),u?.(e)},onMouseOver:e=>{g.resetSelectionOnOptionHover&&g.store.resetSelectedOption(),d?.(e)}})});G.classes=A,G.displayName=`@mantine/core/ComboboxOption`;var K=O(e=>{let{classNames:t,className:n,style:r,styles:i,id:a,onMouseDown:o,labelledBy:s,...c}=D(`ComboboxOptions`,null,e),l=F(),u=pe(a);return(0,j.useEffect)(()=>{l.store.setListId(u)},[u]),(0,I.jsx)(k,{...l.getStyles(`options`,{className:n,style:r,classNames:t,styles:i}),...c,id:u,role:`listbox`,"aria-labelledby":s,onMouseDown:e=>{e.preventDefault(),o?.(e)}})});K.classes=A,K.displayName=`@mantine/core/ComboboxOptions`;var q={withAriaAttributes:!0,withKeyboardNavigation:!0},Ne=O(e=>{let{classNames:t,styles:n,unstyled:r,vars:i,withAriaAttributes:a,onKeyDown:o,onClick:s,withKeyboardNavigation:c,size:l,ref:u,...d}=D(`ComboboxSearch`,q,e),f=F(),p=f.getStyles(`search`),m=z({targetType:`input`,withAriaAttributes:a,withKeyboardNavigation:c,withExpandedAttribute:!1,onKeyDown:o,onClick:s,autoComplete:`off`});return(0,I.jsx)(de,{ref:le(u,f.store.searchRef),classNames:[{input:p.className},t],styles:[{input:p.style},n],size:l||f.size,...m,...d,__staticSelector:`Combobox`})});Ne.classes=A,Ne.displayName=`@mantine/core/ComboboxSearch`;var Pe={refProp:`ref`,targetType:`input`,withKeyboardNavigation:!0,withAriaAttributes:!0,withExpandedAttribute:!1,autoComplete:`off`},J=O(e=>{let{children:t,refProp:n,withKeyboardNavigation:r,withAriaAttributes:i,withExpandedAttribute:a,targetType:s,autoComplete:c,ref:l,...u}=D(`ComboboxTarget`,Pe,e),d=ve(t);if(!d)throw Error(`Combobox.Target component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let f=F(),p=z({targetType:s,withAriaAttributes:i,withKeyboardNavigation:r,withExpandedAttribute:a,onKeyDown:d.props.onKeyDown,onClick:d.props.onClick,autoComplete:c}),m=(0,j.cloneElement)(d,{...p,...u});return(0,I.jsx)(o.Target,{refProp:n,ref:le(l,f.store.targetRef),children:m})});J.displayName=`@mantine/core/ComboboxTarget`;function Y(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].hasAttribute(`data-combobox-disabled`))return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].hasAttribute(`data-combobox-disabled`))return e}return e}function Fe(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].hasAttribute(`data-combobox-disabled`))return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].hasAttribute(`data-combobox-disabled`))return e}return e}function Ie(e){for(let t=0;t<e.length;t+=1)if(!e[t].hasAttribute(`data-combobox-disabled`))return t;return-1}function Le({defaultOpened:e,opened:t,onOpenedChange:n,onDropdownClose:r,onDropdownOpen:i,loop:a=!0,scrollBehavior:o=`instant`}={}){let[s,c]=fe({value:t,defaultValue:e,finalValue:!1,onChange:n}),l=(0,j.useRef)(null),u=(0,j.useRef)(-1),d=(0,j.useRef)(null),f=(0,j.useRef)(null),p=(0,j.useRef)(-1),m=(0,j.useRef)(-1),h=(0,j.useRef)(-1),g=(0,j.useCallback)((e=`unknown`)=>{s||(c(!0),i?.(e))},[c,i,s]),_=(0,j.useCallback)((e=`unknown`)=>{s&&(c(!1),r?.(e))},[c,r,s]),v=(0,j.useCallback)((e=`unknown`)=>{s?_(e):g(e)},[_,g,s]),y=(0,j.useCallback)(()=>{let e=P(f.current);M(`#${l.current} [data-combobox-selected]`,e)?.removeAttribute(`data-combobox-selected`)},[]),b=(0,j.useCallback)(e=>{let t=P(f.current),n=M(`#${l.current}`,t),r=n?N(`[data-combobox-option]`,n):null;if(!r)return null;let i=e>=r.length?0:e<0?r.length-1:e;return u.current=i,r?.[i]&&!r[i].hasAttribute(`data-combobox-disabled`)?(y(),r[i].setAttribute(`data-combobox-selected`,`true`),r[i].scrollIntoView({block:`nearest`,behavior:o}),r[i].id):null},[o,y]),x=(0,j.useCallback)(()=>{let e=P(f.current),t=M(`#${l.current} [data-combobox-active]`,e);if(t){let n=N(`#${l.current} [data-combobox-option]`,e).findIndex(e=>e===t);return b(n)}return b(0)},[b]),S=(0,j.useCallback)(()=>{let e=P(f.current),t=N(`#${l.current} [data-combobox-option]`,e);return b(Fe(u.current,t,a))},[b,a]),C=(0,j.useCallback)(()=>{let e=P(f.current),t=N(`#${l.current} [data-combobox-option]`,e);return b(Y(u.current,t,a))},[b,a]),w=(0,j.useCallback)(()=>{let e=P(f.current),t=N(`#${l.current} [data-combobox-option]`,e);return b(Ie(t))},[b]),ee=(0,j.useCallback)((e=`selected`,t)=>{if(typeof e==`number`){u.current=e;let n=P(f.current),r=N(`#${l.current} [data-combobox-option]`,n);t?.scrollIntoView&&r[e]?.scrollIntoView({block:`nearest`,behavior:o})}else h.current=window.setTimeout(()=>{let n=P(f.current),r=N(`#${l.current} [data-combobox-option]`,n),i=r.findIndex(t=>t.hasAttribute(`data-combobox-${e}`));u.current=i,t?.scrollIntoView&&r[i]?.scrollIntoView({block:`nearest`,behavior:o})},0)},[]),te=(0,j.useCallback)(()=>{u.current=-1,y()},[y]),ne=(0,j.useCallback)(()=>{let e=P(f.current);(N(`#${l.current} [data-combobox-option]`,e)?.[u.current])?.click()},[]),T=(0,j.useCallback)(e=>{l.current=e},[]),E=(0,j.useCallback)(()=>{p.current=window.setTimeout(()=>d.current?.focus(),0)},[]),D=(0,j.useCallback)(()=>{m.current=window.setTimeout(()=>f.current?.focus(),0)},[]),re=(0,j.useCallback)(()=>u.current,[]);return(0,j.useEffect)(()=>()=>{window.clearTimeout(p.current),window.clearTimeout(m.current),window.clearTimeout(h.current)},[]),{dropdownOpened:s,openDropdown:g,closeDropdown:_,toggleDropdown:v,selectedOptionIndex:u.current,getSelectedOptionIndex:re,selectOption:b,selectFirstOption:w,selectActiveOption:x,selectNextOption:S,selectPreviousOption:C,resetSelectedOption:te,updateSelectedOptionIndex:ee,listId:l.current,setListId:T,clickSelectedOption:ne,searchRef:d,focusSearchInput:E,targetRef:f,focusTarget:D}}var Re={keepMounted:!0,keepMountedMode:`display-none`,withinPortal:!0,resetSelectionOnOptionHover:!1,width:`target`,transitionProps:{transition:`fade`,duration:0},size:`sm`},ze=oe((e,{size:t,dropdownPadding:n})=>({options:{"--combobox-option-fz":ae(t),"--combobox-option-padding":se(t,`combobox-option-padding`)},dropdown:{"--combobox-padding":n===void 0?void 0:ce(n),"--combobox-option-fz":ae(t),"--combobox-option-padding":se(t,`combobox-option-padding`)}})),X=e=>{let t=D(`Combobox`,Re,e),{classNames:n,styles:r,unstyled:i,children:a,store:s,vars:c,onOptionSubmit:l,onClose:u,size:d,dropdownPadding:f,resetSelectionOnOptionHover:p,__staticSelector:m,readOnly:h,attributes:g,floatingHeight:_,middlewares:v,...y}=t,b=_===`viewport`?{...v,flip:!1,size:{...typeof v?.size==`object`?v.size:{},padding:typeof v?.size==`object`&&v.size.padding!==void 0?v.size.padding:10,apply:({availableHeight:e,availableWidth:t,elements:n,...r})=>{n.floating.style.setProperty(`--combobox-floating-max-height`,`${e}px`);let i=v?.size;typeof i==`object`&&i.apply?i.apply({availableHeight:e,availableWidth:t,elements:n,...r}):i&&Object.assign(n.floating.style,{maxWidth:`${t}px`,maxHeight:`${e}px`})}}}:v,x=Le(),S=s||x,C=ie({name:m||`Combobox`,classes:A,props:t,classNames:n,styles:r,unstyled:i,attributes:g,vars:c,varsResolver:ze}),w=()=>{u?.(),S.closeDropdown()};return(0,I.jsx)(Oe,{value:{getStyles:C,store:S,onOptionSubmit:l,size:d,resetSelectionOnOptionHover:p,readOnly:h,floatingHeight:_},children:(0,I.jsx)(o,{opened:S.dropdownOpened,...y,middlewares:b,onChange:e=>!e&&w(),withRoles:!1,unstyled:i,children:a})})};X.extend=e=>e,X.classes=A,X.varsResolver=ze,X.displayName=`@mantine/core/Combobox`,X.Target=J,X.Dropdown=Ae,X.Options=K,X.Option=G,X.Search=Ne,X.Empty=R,X.Chevron=ge,X.Footer=V,X.Header=U,X.EventsTarget=Me,X.DropdownTarget=L,X.Group=H,X.ClearButton=ke,X.HiddenInput=W;function Z(e){return`group`in e}function Be({options:e,search:t,limit:n}){let r=t.trim().toLowerCase(),i=[];for(let a=0;a<e.length;a+=1){let o=e[a];if(i.length===n)return i;Z(o)&&i.push({group:o.group,items:Be({options:o.items,search:t,limit:n-i.length})}),Z(o)||o.label.toLowerCase().includes(r)&&i.push(o)}return i}function Ve(e){if(e.length===0)return!0;for(let t of e)if(!(`group`in t)||t.items.length>0)return!1;return!0}function He(e,t=new Set){if(Array.isArray(e))for(let n of e)if(Z(n))He(n.items,t);else{if(n.value===void 0)throw Error(`[@mantine/core] Each option must have value property`);if(t.has(n.value))throw Error(`[@mantine/core] Duplicate options are not supported. Option with value "${n.value}" was provided more than once`);t.add(n.value)}}function Ue(e,t){return Array.isArray(e)?e.includes(t):e===t}function We({data:e,withCheckIcon:t,withAlignedLabels:n,value:r,checkIconPosition:i,unstyled:a,renderOption:o}){if(!Z(e)){let s=Ue(r,e.value),c=t&&(s?(0,I.jsx)(Se,{className:A.optionsDropdownCheckIcon}):n?(0,I.jsx)(`div`,{className:A.optionsDropdownCheckPlaceholder}):null),l=(0,I.jsxs)(I.Fragment,{children:[i===`left`&&c,(0,I.jsx)(`span`,{children:e.label}),i===`right`&&c]});return(0,I.jsx)(X.Option,{value:e.value,disabled:e.disabled,className:E({[A.optionsDropdownOption]:!a}),"data-reverse":i===`right`||void 0,"data-checked":s||void 0,"aria-selected":s,active:s,children:typeof o==`function`?o({option:e,checked:s}):l})}let s=e.items.map(e=>(0,I.jsx)(We,{data:e,value:r,unstyled:a,withCheckIcon:t,withAlignedLabels:n,checkIconPosition:i,renderOption:o},`${e.value}`));return(0,I.jsx)(X.Group,{label:e.group,children:s})}function Ge({data:e,hidden:t,hiddenWhenEmpty:n,filter:r,search:i,limit:a,maxDropdownHeight:o,floatingHeight:s,withScrollArea:c=!0,filterOptions:l=!0,withCheckIcon:u=!1,withAlignedLabels:d=!1,value:f,checkIconPosition:p,nothingFoundMessage:m,unstyled:h,labelId:g,renderOption:_,scrollAreaProps:v,"aria-label":y}){let b=F();He(e);let x=typeof i==`string`?(r||Be)({options:e,search:l?i:``,limit:a??1/0}):e,S=Ve(x),C=x.map((e,t)=>(0,I.jsx)(We,{data:e,withCheckIcon:u,withAlignedLabels:d,value:f,checkIconPosition:p,unstyled:h,renderOption:_},Z(e)?`group-${typeof e.group==`string`?e.group:t}`:`${e.value}`));return(0,I.jsx)(X.Dropdown,{hidden:t||n&&S,"data-composed":!0,children:(0,I.jsxs)(X.Options,{labelledBy:g,"aria-label":y,children:[c?(0,I.jsx)(_e.Autosize,{mah:(s??b.floatingHeight)===`viewport`?`var(--combobox-floating-options-max-height)`:o??220,type:`scroll`,scrollbarSize:`var(--combobox-padding)`,offsetScrollbars:`y`,...v,children:C}):C,S&&m&&(0,I.jsx)(X.Empty,{children:m})]})})}function Ke({id:e,label:t,labelProps:n,inputWrapperOrder:r}){if(t&&(!r||r.includes(`label`)))return n?.id||`${e}-label`}function qe(e){let t=e.currentTarget;return P(t).activeElement!==t}function Je(e,t){let n=t.trim().toLowerCase();if(n===``)return;let r=Object.values(e).filter(e=>!e.disabled&&e.label.trim().toLowerCase()===n);return r.length===1?r[0]:void 0}var Ye={size:`sm`,withCheckIcon:!0,allowDeselect:!0,checkIconPosition:`left`,openOnFocus:!0},Xe=re(e=>{let t=D([`Input`,`InputWrapper`,`Select`],Ye,e),{classNames:n,styles:r,unstyled:i,vars:a,dropdownOpened:o,defaultDropdownOpened:s,onDropdownClose:c,onDropdownOpen:l,onFocus:u,onBlur:d,onClick:f,onChange:p,data:m,value:h,defaultValue:g,selectFirstOptionOnChange:_,selectFirstOptionOnDropdownOpen:v,onOptionSubmit:y,comboboxProps:b,readOnly:x,disabled:S,filter:C,limit:w,withScrollArea:ee,maxDropdownHeight:te,floatingHeight:ne,size:T,searchable:E,rightSection:re,checkIconPosition:ie,withCheckIcon:ae,withAlignedLabels:oe,nothingFoundMessage:se,name:ce,form:O,searchValue:k,defaultSearchValue:le,onSearchChange:de,allowDeselect:A,error:ge,rightSectionPointerEvents:_e,id:ve,clearable:ye,clearSectionMode:be,clearButtonProps:xe,hiddenInputProps:Se,renderOption:Ce,onClear:we,autoComplete:Te,scrollAreaProps:M,__defaultRightSection:N,__clearSection:P,__clearable:Oe,chevronColor:F,autoSelectOnBlur:ke,openOnFocus:Ae,attributes:je,...L}=t,R=(0,j.useMemo)(()=>he(m),[m]),z=(0,j.useRef)({}),B=(0,j.useMemo)(()=>De(R),[R]),Me=pe(ve),V=Ke({id:Me,label:L.label,labelProps:L.labelProps,inputWrapperOrder:L.inputWrapperOrder}),[H,U,W]=fe({value:h,defaultValue:g,finalValue:null,onChange:p}),G=H==null?void 0:`${H}`in B?B[`${H}`]:z.current[`${H}`],K=Ee(G),[q,Ne,Pe]=fe({value:k,defaultValue:le,finalValue:G?G.label:``,onChange:de}),J=Le({opened:o,defaultOpened:s,onDropdownOpen:()=>{l?.(),v?J.selectFirstOption():J.updateSelectedOptionIndex(`active`,{scrollIntoView:!0})},onDropdownClose:()=>{c?.(),setTimeout(J.resetSelectedOption,0)}}),Y=e=>{Ne(e),J.resetSelectedOption()},{resolvedClassNames:Fe,resolvedStyles:Ie}=ue({props:t,styles:r,classNames:n});(0,j.useEffect)(()=>{_&&J.selectFirstOption()},[_,q]),(0,j.useEffect)(()=>{h===null&&Y(``),h!=null&&G&&(K?.value!==G.value||K?.label!==G.label)&&Y(G.label)},[h,G]),(0,j.useEffect)(()=>{!W&&!Pe&&Y(H==null?``:`${H}`in B?B[`${H}`]?.label:z.current[`${H}`]?.label||``)},[B,H]),(0,j.useEffect)(()=>{H&&`${H}`in B&&(z.current[`${H}`]=B[`${H}`])},[B,H]);let Re=(0,I.jsx)(X.ClearButton,{...xe,onClear:()=>{U(null,null),Y(``),we?.()}}),ze=ye&&H!=null&&!S&&!x;return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsxs)(X,{store:J,__staticSelector:`Select`,classNames:Fe,styles:Ie,unstyled:i,readOnly:x,size:T,attributes:je,floatingHeight:ne,keepMounted:ke,onOptionSubmit:e=>{y?.(e);let t=A&&`${B[e].value}`==`${H}`?null:B[e],n=t?t.value:null;n!==H&&U(n,t),!W&&Y(n==null?``:t?.label||``),J.closeDropdown()},...b,children:[(0,I.jsx)(X.Target,{targetType:E?`input`:`button`,autoComplete:Te,withExpandedAttribute:!0,children:(0,I.jsx)(me,{id:Me,__defaultRightSection:(0,I.jsx)(X.Chevron,{size:T,error:ge,unstyled:i,color:F}),__clearSection:Re,__clearable:ze,__clearSectionMode:be,rightSection:re,rightSectionPointerEvents:_e||`none`,...L,size:T,__staticSelector:`Select`,disabled:S,readOnly:x||!E,value:q,onChange:e=>{if(qe(e)){if(!x){let t=Je(B,e.currentTarget.value);t&&`${t.value}`!=`${H}`&&(U(t.value,t),!W&&Y(t.label))}}else Y(e.currentTarget.value),J.openDropdown(),_&&J.selectFirstOption()},onFocus:e=>{Ae&&E&&J.openDropdown(),u?.(e)},onBlur:e=>{ke&&J.clickSelectedOption(),J.closeDropdown();let t=H!=null&&(`${H}`in B?B[`${H}`]:z.current[`${H}`]);Y(t&&t.label||``),d?.(e)},onClick:e=>{E?J.openDropdown():J.toggleDropdown(),f?.(e)},classNames:Fe,styles:Ie,unstyled:i,pointer:!E,error:ge,attributes:je})}),(0,I.jsx)(Ge,{data:R,hidden:x||S,filter:C,search:q,limit:w,hiddenWhenEmpty:!se,withScrollArea:ee,maxDropdownHeight:te,filterOptions:!!E&&G?.label!==q,value:H,checkIconPosition:ie,withCheckIcon:ae,withAlignedLabels:oe,nothingFoundMessage:se,unstyled:i,labelId:V,"aria-label":V?void 0:L[`aria-label`],renderOption:Ce,scrollAreaProps:M})]}),(0,I.jsx)(X.HiddenInput,{value:H,name:ce,form:O,disabled:S,...Se})]})});Xe.classes={...me.classes,...X.classes},Xe.displayName=`@mantine/core/Select`;var Q=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new Q(`
    fragment Page on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
  __typename
}
    `,{fragmentName:`Page`}),new Q(`
    fragment Change on Event {
  id
  action
  targetId
  relatedId
  userCount
  __typename
}
    `,{fragmentName:`Change`}),new Q(`
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
    `,{fragmentName:`AccessChanged`}),new Q(`
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
    `,{fragmentName:`HistoryRow`}),new Q(`
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}
    `,{fragmentName:`Can`}),new Q(`
    fragment AccountRow on Account {
  id
  version
  name
  enabled
  description
  externalId
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
    `,{fragmentName:`AccountRow`}),new Q(`
    fragment AccountWhole on Account {
  id
  version
  name
  enabled
  description
  externalId
  metadata
  createdAt
  updatedAt
  defaultApp {
    id
    name
    __typename
  }
  managedBy {
    id
    name
    __typename
  }
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
    `,{fragmentName:`AccountWhole`}),new Q(`
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
    `,{fragmentName:`ClientWhole`}),new Q(`
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}
    `,{fragmentName:`KpiNumber`}),new Q(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new Q(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new Q(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new Q(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new Q(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new Q(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new Q(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new Q(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new Q(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var Ze=new Q(`
    query AccountList($first: Int, $after: String, $last: Int, $before: String, $search: String, $filter: AccountFilter, $orderBy: AccountOrder) {
  accounts(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    nodes {
      ...AccountRow
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
fragment AccountRow on Account {
  id
  version
  name
  enabled
  description
  externalId
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
}`,{hash:`sha256:753cc8a0f26a4052bd3c12c4d28e447e36c13995a6443b245b8859d8115a2e75`}),Qe=new Q(`
    query AccountCount($search: String, $filter: AccountFilter) {
  accounts(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:a0db195ac315f411d7a6afd3503812aff253afc1b004debafa6011a1c0f48cb0`}),$e=new Q(`
    query AccountListKpis {
  tenant {
    id
    kpis {
      accounts {
        ...KpiNumber
        __typename
      }
      accountsNew {
        ...KpiNumber
        __typename
      }
      accountsActive {
        ...KpiNumber
        __typename
      }
      usersPerAccount
      __typename
    }
    __typename
  }
}
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}`,{hash:`sha256:b01cd6a1963c5fd2272df92755c9d389701374943993d1ad68b294b36a2ba09e`}),et=new Q(`
    query AccountDetail($id: ID!) {
  account(id: $id) {
    ...AccountWhole
    __typename
  }
}
    fragment AccountWhole on Account {
  id
  version
  name
  enabled
  description
  externalId
  metadata
  createdAt
  updatedAt
  defaultApp {
    id
    name
    __typename
  }
  managedBy {
    id
    name
    __typename
  }
  users(first: 1) {
    totalCount
    __typename
  }
  apps(first: 1) {
    totalCount
    __typename
  }
  __typename
}`,{hash:`sha256:e07ebe8799b8b8e0109b6bfb5f38b645db325fd9d517d31a0509ad0452678e30`}),tt=new Q(`
    query AccountDashboard($id: ID!) {
  account(id: $id) {
    id
    kpis {
      users {
        ...KpiNumber
        __typename
      }
      usersNew {
        ...KpiNumber
        __typename
      }
      usersActive {
        ...KpiNumber
        __typename
      }
      usersPending {
        ...KpiNumber
        __typename
      }
      usersDisabled {
        ...KpiNumber
        __typename
      }
      apps {
        ...KpiNumber
        __typename
      }
      appsInactive {
        ...KpiNumber
        __typename
      }
      signIns {
        day
        signIns {
          ...KpiNumber
          __typename
        }
        __typename
      }
      __typename
    }
    __typename
  }
}
    fragment KpiNumber on Kpi {
  value
  list
  filter
  __typename
}`,{hash:`sha256:1cece467083be32c1c7d24eb001fc0723343ae0ff54d86a503120d32077af0d5`}),nt=new Q(`
    query AccountApps($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  account(id: $id) {
    id
    apps(first: $first, after: $after, last: $last, before: $before) {
      edges {
        autoAssigned
        level
        active
        assignedAt
        assignedBy {
          kind
          id
          __typename
        }
        node {
          id
          name
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
}`,{hash:`sha256:ce5f2bcb109eeb6047e7761727739c8ece74d4235d75c45304413577cf0a169d`}),rt=new Q(`
    query AccountAssignableApps($id: ID!, $search: String, $first: Int!) {
  account(id: $id) {
    id
    assignableApps(first: $first, search: $search, orderBy: {field: NAME}) {
      nodes {
        id
        name
        active
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:252d4e4ade658626b6745e3c7f995372a34c055c0af60b12df0ff7af2c0ed9c7`}),it=new Q(`
    query AccountAppChoice($id: ID!) {
  account(id: $id) {
    id
    apps(first: 100) {
      nodes {
        id
        name
        active
        __typename
      }
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:f780f0f9c7b8d7f97a8a150a82d13faa0cde90f4e82ee197f7d799f856980ee4`}),at=new Q(`
    query AccountUsers($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: AccountUserFilter) {
  account(id: $id) {
    id
    users(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      edges {
        joinedAt
        enabled
        version
        addedBy {
          kind
          id
          __typename
        }
        node {
          id
          status
          email
          lastSignInAt
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
}`,{hash:`sha256:5a3f1a5ccb78062bf2ad2a787e296060d67e85113cf6a1d84b96235d8dcbca02`}),ot=new Q(`
    query AccountHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  account(id: $id) {
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
}`,{hash:`sha256:a7e0a7e087774eabfa6b35ed16ebf724e21b66df758bd0d2455f7bd1ca09345a`}),st=new Q(`
    mutation AccountCreate($input: AccountCreateInput!, $key: String!) {
  accountCreate(input: $input) @idempotent(key: $key) {
    account {
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
}`,{hash:`sha256:dd2450732c0baa58da4dc798691347fa6c2b97bf0f3e87726d0a648b900f42bd`}),ct=new Q(`
    mutation AccountUpdate($id: ID!, $input: AccountUpdateInput!, $dryRun: Boolean! = false) {
  accountUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    account {
      id
      name
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
}`,{hash:`sha256:332afdc433d83166895f857ad4a260db1d79ee3583cda26737efa04841676e43`}),lt=new Q(`
    mutation AccountDelete($id: ID!, $dryRun: Boolean! = false) {
  accountDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:e02ee4deec835a453dd9ac36972adc7908fa2b1162175abe8f0fcb1ca4dbde97`}),ut=new Q(`
    mutation AccountUsersAdd($id: ID!, $input: AccountUsersInput!, $dryRun: Boolean! = false) {
  accountUsersAdd(id: $id, input: $input) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:7d9355e8d9bc1f5af030cb7deacf5e72cc4dc989c184a07bacf59335064f4bd1`}),dt=new Q(`
    mutation AccountUsersRemove($id: ID!, $input: AccountUsersInput!, $dryRun: Boolean! = false) {
  accountUsersRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:b81e7831d8cf49fa6f6a02373e3f7ad48f303f5f41e46cd8c3a7ae95194dfd9e`}),ft=new Q(`
    mutation AccountUserUpdate($id: ID!, $input: AccountUserUpdateInput!, $dryRun: Boolean! = false) {
  accountUserUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    enabled
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
}`,{hash:`sha256:04e79684a54993549ee2318d3b8b2a2f51f0381e66904e10d0c6a3503c2c387b`}),pt=new Q(`
    mutation AccountAppsAssign($id: ID!, $input: AccountAppsAssignInput!, $dryRun: Boolean! = false) {
  accountAppsAssign(id: $id, input: $input) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:a816bc32b952c347dd69777de7e9d515edc5ce32ec211c85f1e8ffb45c7f2ddc`}),mt=new Q(`
    mutation AccountAppUpdate($id: ID!, $input: AccountAppUpdateInput!, $dryRun: Boolean! = false) {
  accountAppUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
    app {
      id
      name
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
}`,{hash:`sha256:596c0dd4509a0120920f64ccf781c1e52d1cdb2134d1dc4dcf8ef9eb4f7ae808`}),ht=new Q(`
    mutation AccountAppRemove($id: ID!, $input: AccountAppRemoveInput!, $dryRun: Boolean! = false) {
  accountAppRemove(id: $id, input: $input) @dryRun(if: $dryRun) {
    app {
      id
      name
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
}`,{hash:`sha256:90f06e65c26e70e20e9d92bda77fb753a1b307f7876e0df1e8108d3653f9bb5a`});new Q(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new Q(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new Q(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new Q(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new Q(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`}),new Q(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new Q(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new Q(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new Q(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});function gt({account:e,onClose:t,onDone:n}){return(0,I.jsx)(te,{opened:e!==null,onClose:t,title:`Delete the account ${e?.name??``}?`,document:lt,name:`AccountDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the account`,danger:!0,done:()=>`The account ${e?.name} was deleted.`,onDone:()=>n?.(),children:`Its users stay, and lose what came to them by the account alone. It can be restored for 30 days.`})}var _t=[{name:`state`,label:`State`,kind:`choice`,options:[{value:`enabled`,label:`Enabled`},{value:`disabled`,label:`Disabled`}]},{name:`apps`,label:`Applications`,kind:`choice`,options:[{value:`some`,label:`Has some`},{value:`none`,label:`Has none`}]},{name:`users`,label:`Users`,kind:`choice`,options:[{value:`some`,label:`Has some`},{value:`none`,label:`Has none`}]},{name:`externalId`,label:`External id`,kind:`text`,hint:`The whole id`},{name:`created`,label:`Created`,kind:`span`},{name:`seen`,label:`A user signed in`,kind:`span`}];function vt(e){let t=ne(e.created),n=ne(e.seen);return xt({...$(`enabled`,e.state,`enabled`),...$(`hasApps`,e.apps,`some`),...$(`hasUsers`,e.users,`some`),...e.externalId&&{externalId:e.externalId},...t&&{createdAt:t},...n&&{lastSignInAt:n}})}var yt=[{name:`status`,label:`Status`,kind:`choice`,many:!0,options:[{value:`ACTIVE`,label:`Active`},{value:`PENDING`,label:`Pending`},{value:`DISABLED`,label:`Disabled`}]},{name:`membership`,label:`Membership`,kind:`choice`,options:[{value:`on`,label:`On`},{value:`off`,label:`Off`}]}];function bt(e){let t=T(e.status);return xt({...t&&{status:t},...$(`enabled`,e.membership,`on`)})}function $(e,t,n){return t?{[e]:t===n}:{}}function xt(e){return Object.keys(e).length>0?e:void 0}function St(e){if(e.trim()===``)return{object:{}};try{let t=JSON.parse(e);return typeof t!=`object`||!t||Array.isArray(t)?{problem:`This must be a JSON object: { … }.`}:{object:t}}catch(e){return{problem:`This is not JSON: ${e.message}`}}}function Ct(e,t){let n=Object.keys(e).filter(e=>!(e in t)),r=Object.entries(t).filter(([t,n])=>JSON.stringify(e[t])!==JSON.stringify(n));return Object.fromEntries([...n.map(e=>[e,null]),...r])}function wt({account:e,opened:t,onClose:n}){let r=Et(e,n);return(0,I.jsx)(Te,{title:e?`Edit ${e.name}`:`Create an account`,opened:t,onClose:n,draft:`account.${e?.id??`new`}`,initial:Dt(e),validate:({name:e,metadata:t})=>({name:e.trim()?null:`An account needs a name.`,metadata:St(t).problem??null}),submit:r,submitLabel:e?`Save`:`Create the account`,operation:t=>Ot(e,t),children:t=>(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(we,{label:`Name`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...t.getInputProps(`name`)}),(0,I.jsx)(Ce,{label:`Description`,autosize:!0,minRows:2,maxLength:1e3,...t.getInputProps(`description`)}),(0,I.jsx)(we,{label:`External id`,description:`What your own system calls it. Unique in the tenant.`,maxLength:200,...t.getInputProps(`externalId`)}),e&&(0,I.jsx)(Tt,{id:e.id,...t.getInputProps(`defaultAppId`)}),(0,I.jsx)(Ce,{label:`Metadata`,description:`A JSON object of at most 64 KB.`,autosize:!0,minRows:4,maxRows:16,classNames:{input:`mono`},...t.getInputProps(`metadata`)})]})})}function Tt({id:e,value:t=``,onChange:n,error:i}){let{data:a}=r(it,{id:e}),o=(a?.account?.apps?.nodes??[]).map(e=>({value:e.id,label:e.active?e.name:`${e.name} (inactive)`,disabled:!e.active}));return(0,I.jsx)(Xe,{label:`Default app`,description:`Where its users land when they name no app.`,placeholder:`The tenant's default app`,data:o,value:t||null,onChange:e=>n?.(e??``),clearable:!0,clearButtonProps:{"aria-label":`No default app`},error:i})}function Et(e,n){let r=t(st),a=t(ct),o=m(),s=i();return async t=>{if(e){let{data:r,problem:i}=await a.run({id:e.id,input:At(e,t)});if(i)return i;o.done(`Saved.`,r.accountUpdate?.changes),n();return}let{data:i,problem:c}=await r.run({input:kt(t)});if(c)return c;o.done(`The account ${t.name.trim()} was created.`),await s({to:`/accounts/$id`,params:{id:i.accountCreate.account.id}})}}function Dt(e){return{name:e?.name??``,description:e?.description??``,externalId:e?.externalId??``,defaultAppId:e?.defaultApp?.id??``,metadata:JSON.stringify(e?.metadata??{},null,2)}}function Ot(e,t){return e?{name:`AccountUpdate`,document:ct,variables:{id:e.id,input:At(e,t)}}:{name:`AccountCreate`,document:st,variables:{input:kt(t),key:`a UUID, new for each request`}}}function kt({name:e,description:t,externalId:n,metadata:r}){let{object:i={}}=St(r);return{name:e.trim(),...t.trim()&&{description:t.trim()},...n.trim()&&{externalId:n.trim()},...Object.keys(i).length>0&&{metadata:i}}}function At(e,{name:t,description:n,externalId:r,defaultAppId:i,metadata:a}){let o=Ct(e.metadata,St(a).object??{});return{expectedVersion:e.version,name:t.trim(),description:n.trim()||null,externalId:r.trim()||null,...i!==(e.defaultApp?.id??``)&&{defaultAppId:i||null},...Object.keys(o).length>0&&{metadata:o}}}var jt=[{id:`name`,header:`Name`,sort:`NAME`,cell:({id:e,name:t})=>(0,I.jsx)(n,{to:`/accounts/$id`,params:{id:e},children:t})},{id:`state`,header:`State`,cell:({enabled:e})=>(0,I.jsx)(Nt,{enabled:e})},{id:`externalId`,header:`External id`,cell:({externalId:e})=>e?(0,I.jsx)(`code`,{className:`mono`,children:e}):(0,I.jsx)(`span`,{className:`quiet`,children:`–`})},{id:`users`,header:`Users`,end:!0,cell:({users:e})=>e?.totalCount?.toLocaleString()??`–`},{id:`apps`,header:`Applications`,cell:({apps:e})=>(0,I.jsx)(Lt,{apps:e})},{id:`created`,header:`Created`,sort:`CREATED_AT`,cell:({createdAt:e})=>(0,I.jsx)(p,{at:e})},{id:`updated`,header:`Changed`,extra:!0,cell:({updatedAt:e})=>(0,I.jsx)(p,{at:e})}];function Mt(){let t=_(jt,`name`),n=t.search.q,i=vt(t.search),a={...n&&{search:n},...i&&{filter:i}},o={...t.page,orderBy:t.order,...a},{data:s,problem:c,stale:l,reload:u}=r(Ze,o,{keep:!0}),p=r(Qe,a),[m,b]=(0,j.useState)(null);return(0,I.jsxs)(I.Fragment,{children:[(0,I.jsxs)(h,{title:`Accounts`,sub:`Customer organisations: their users, and the applications that they hold.`,children:[(0,I.jsx)(d,{operations:[{name:`AccountList`,document:Ze,variables:o},{name:`AccountListKpis`,document:$e,variables:{}}]}),(0,I.jsx)(f,{may:`accounts:create`,children:(0,I.jsx)(e,{leftSection:(0,I.jsx)(x,{size:18}),onClick:()=>t.change({form:`new`}),children:`Create an account`})})]}),(0,I.jsx)(Ft,{}),(0,I.jsx)(y,{list:t,looksAt:`the start of a name or external id`,filters:_t,children:(0,I.jsx)(g,{columns:jt,list:t})}),(0,I.jsx)(v,{label:`Accounts`,columns:jt,rows:s?.accounts?.nodes,page:s?.accounts?.pageInfo,list:t,nameOf:e=>e.name,total:p.data?.accounts?.totalCount,stale:l,problem:c,reload:u,empty:(0,I.jsx)(zt,{list:t,narrowed:!!n||!!i}),actions:e=>(0,I.jsx)(Rt,{row:e,remove:()=>b(e)})}),(0,I.jsx)(wt,{account:void 0,opened:t.search.form===`new`,onClose:()=>t.change({form:void 0},{replace:!0})}),(0,I.jsx)(gt,{account:m,onClose:()=>b(null)})]})}function Nt({enabled:e}){return e?(0,I.jsx)(ee,{tone:`good`,children:`Enabled`}):(0,I.jsx)(ee,{tone:`alarm`,children:`Disabled`})}var Pt={};function Ft(){let{data:e,loading:t}=r($e,Pt);return!t&&!e?.tenant?null:(0,I.jsx)(C,{label:`Numbers of the accounts`,entries:It(e?.tenant?.kpis)})}function It(e){let t=e?.usersPerAccount;return[{id:`accounts`,label:`Accounts`,kpi:e?.accounts},{id:`accountsNew`,label:`New in 7 days`,title:`Accounts created in the last 7 days`,kpi:e?.accountsNew},{id:`accountsActive`,label:`Active in 30 days`,title:`Accounts of which a user signed in in the last 30 days`,kpi:e?.accountsActive},{id:`perAccount`,label:`Users per account`,kpi:void 0,plain:e?t?.toLocaleString(void 0,{maximumFractionDigits:1})??null:void 0}]}function Lt({apps:e}){if(!e)return(0,I.jsx)(I.Fragment,{children:`–`});let t=(e.totalCount??0)-e.nodes.length,n=e.nodes.map(({name:e})=>e).join(`, `);return(0,I.jsx)(`span`,{className:n?void 0:`quiet`,children:n?`${n}${t>0?` and ${t} more`:``}`:`–`})}function Rt({row:e,remove:t}){return(0,I.jsxs)(w,{name:e.name,children:[(0,I.jsx)(s.Item,{leftSection:(0,I.jsx)(b,{size:16}),renderRoot:t=>(0,I.jsx)(n,{to:`/accounts/$id`,params:{id:e.id},search:{tab:`settings`},...t}),children:`Settings`}),(0,I.jsx)(f,{may:`accounts:delete`,children:(0,I.jsx)(s.Item,{leftSection:(0,I.jsx)(S,{size:16}),color:`red`,onClick:t,children:`Delete…`})})]})}function zt({list:t,narrowed:n}){if(n){let n=Object.fromEntries([`q`,..._t.map(({name:e})=>e)].map(e=>[e,void 0]));return(0,I.jsx)(a,{title:`No account is like that`,action:(0,I.jsx)(e,{variant:`default`,onClick:()=>t.narrow(n),children:`Show all accounts`}),children:`The search looks at the start of names and of external ids.`})}return(0,I.jsx)(a,{title:`No account yet`,action:(0,I.jsx)(f,{may:`accounts:create`,children:(0,I.jsx)(e,{onClick:()=>t.change({form:`new`}),children:`Create an account`})}),children:`Make one for each customer organisation. It holds the default app and the auto-assigned ones from the start.`})}export{Mt as AccountList,Nt as AccountState,dt as _,ht as a,nt as c,et as d,ot as f,at as g,ut as h,gt as i,rt as l,ft as m,bt as n,mt as o,ct as p,yt as r,pt as s,wt as t,tt as u};