import{a as e,m as t,o as n,p as r,t as i,w as a}from"./index-dNWYXLeN.js";import{r as o,t as s}from"./Menu-DavbU-nr.js";import{a as c,c as l,n as u}from"./preload-helper-BUWbU44Z.js";import{d,f,g as p,i as m,m as h,t as g,u as _}from"./DateTime-E3IZMTYI.js";import{dt as v,et as y,ft as b,ot as x,s as S,st as C,z as w}from"./useRowKeys-CyyeyeyH.js";import{t as ee}from"./ColumnChoice-BgK7EklN.js";import{t as te}from"./FilterBar-Ta0hh8u1.js";import{t as ne}from"./IconPencil-NqjoUkiY.js";import{t as T}from"./IconPlus-KAj32deu.js";import{t as E}from"./IconTrash-BOutkLEv.js";import{t as re}from"./Kpi-C-djE2wv.js";import{t as ie}from"./RowMenu-l-bI8hYC.js";import{t as ae}from"./Status-Dy8RGyoi.js";import{t as oe}from"./ConfirmWithRehearsal-veJXWAST.js";import{i as D,r as se}from"./FilterChip-BTposqmB.js";import{B as ce,F as le,M as ue,W as de,f as fe,j as pe,l as O,p as k,q as me,s as A,u as he}from"./useRouter-0MSBN3mO.js";import{a as ge,n as _e,o as ve,s as ye}from"./Alert-DISJYjqJ.js";import{n as be,t as xe}from"./TextInput-Cg_mJjJu.js";import{n as j,r as Se,t as Ce}from"./ComboboxChevron-D3d6CWoC.js";import{t as we}from"./Textarea-CQ3YdsNZ.js";import{t as Te}from"./DrawerForm-Cc8kNdSw.js";import{t as Ee}from"./toast-DcfX8XkI.js";var M=l(c(),1);function De(e){let t=(0,M.useRef)(void 0);return(0,M.useEffect)(()=>{t.current=e},[e]),t.current}function N(e,t=document){let n=t.querySelector(e);if(n)return n;let r=t.querySelectorAll(`*`);for(let t=0;t<r.length;t+=1){let n=r[t];if(n.shadowRoot){let t=N(e,n.shadowRoot);if(t)return t}}return null}function P(e,t=document){let n=[],r=t.querySelectorAll(e);n.push(...Array.from(r));let i=t.querySelectorAll(`*`);for(let t=0;t<i.length;t+=1){let r=i[t];if(r.shadowRoot){let t=P(e,r.shadowRoot);n.push(...t)}}return n}function F(e){if(!e)return document;let t=e.getRootNode(),n=t.nodeType===Node.DOCUMENT_NODE,r=t.nodeType===Node.DOCUMENT_FRAGMENT_NODE&&`host`in t;return n||r?t:document}function Oe(e){return e.reduce((e,t)=>`group`in t?{...e,...Oe(t.items)}:(e[`${t.value}`]=t,e),{})}var[ke,I]=v(`Combobox component was not found in tree`),L=u();function R({onMouseDown:e,onClick:t,onClear:n,...r}){return(0,L.jsx)(_e.ClearButton,{tabIndex:-1,"aria-hidden":!0,...r,onMouseDown:t=>{t.preventDefault(),e?.(t)},onClick:e=>{n(),t?.(e)}})}R.displayName=`@mantine/core/ComboboxClearButton`;var z=O(e=>{let{classNames:t,styles:n,className:r,style:i,hidden:a,...s}=k(`ComboboxDropdown`,null,e),c=I();return(0,L.jsx)(o.Dropdown,{...s,role:`presentation`,"data-hidden":a||void 0,"data-floating-height":c.floatingHeight||void 0,...c.getStyles(`dropdown`,{className:r,style:i,classNames:t,styles:n})})});z.classes=j,z.displayName=`@mantine/core/ComboboxDropdown`;var B={refProp:`ref`},V=O(e=>{let{children:t,refProp:n,ref:r}=k(`ComboboxDropdownTarget`,B,e);if(I(),!b(t))throw Error(`Combobox.DropdownTarget component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);return(0,L.jsx)(o.Target,{ref:r,refProp:n,children:t})});V.displayName=`@mantine/core/ComboboxDropdownTarget`;var H=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=k(`ComboboxEmpty`,null,e),s=I();return(0,L.jsx)(A,{...s.getStyles(`empty`,{className:n,classNames:t,styles:i,style:r}),...o})});H.classes=j,H.displayName=`@mantine/core/ComboboxEmpty`;function U({onKeyDown:e,onClick:t,withKeyboardNavigation:n,withAriaAttributes:r,withExpandedAttribute:i,targetType:a,autoComplete:o}){let s=I(),[c,l]=(0,M.useState)(null),u=t=>{if(e?.(t),!s.readOnly&&n){if(t.nativeEvent.isComposing)return;if(t.nativeEvent.code===`ArrowDown`&&(t.preventDefault(),s.store.dropdownOpened?l(s.store.selectNextOption()):(s.store.openDropdown(`keyboard`),l(s.store.selectActiveOption()),s.store.updateSelectedOptionIndex(`selected`,{scrollIntoView:!0}))),t.nativeEvent.code===`ArrowUp`&&(t.preventDefault(),s.store.dropdownOpened?l(s.store.selectPreviousOption()):(s.store.openDropdown(`keyboard`),l(s.store.selectActiveOption()),s.store.updateSelectedOptionIndex(`selected`,{scrollIntoView:!0}))),t.nativeEvent.code===`Enter`||t.nativeEvent.code===`NumpadEnter`){if(t.nativeEvent.keyCode===229)return;let e=s.store.getSelectedOptionIndex();s.store.dropdownOpened&&e!==-1?(t.preventDefault(),s.store.clickSelectedOption()):a===`button`&&(t.preventDefault(),s.store.openDropdown(`keyboard`))}t.key===`Escape`&&s.store.closeDropdown(`keyboard`),t.nativeEvent.code===`Space`&&a===`button`&&(t.preventDefault(),s.store.toggleDropdown(`keyboard`))}},d=r?{...i?{role:`combobox`}:{},"aria-haspopup":`listbox`,"aria-expanded":i?!!(s.store.listId&&s.store.dropdownOpened):void 0,"aria-controls":s.store.dropdownOpened&&s.store.listId?s.store.listId:void 0,"aria-activedescendant":s.store.dropdownOpened&&c||void 0,autoComplete:o,"data-expanded":s.store.dropdownOpened||void 0,"data-mantine-stop-propagation":s.store.dropdownOpened||void 0}:{},f=e=>{a===`button`&&e.currentTarget.focus(),t?.(e)};return{...d,onKeyDown:u,onClick:f}}var Ae={refProp:`ref`,targetType:`input`,withKeyboardNavigation:!0,withAriaAttributes:!0,withExpandedAttribute:!1,autoComplete:`off`},W=O(e=>{let{children:t,refProp:n,withKeyboardNavigation:r,withAriaAttributes:i,withExpandedAttribute:a,targetType:o,autoComplete:s,ref:c,...l}=k(`ComboboxEventsTarget`,Ae,e),u=x(t);if(!u)throw Error(`Combobox.EventsTarget component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let d=I(),f=U({targetType:o,withAriaAttributes:i,withKeyboardNavigation:r,withExpandedAttribute:a,onKeyDown:u.props.onKeyDown,onClick:u.props.onClick,autoComplete:s});return(0,M.cloneElement)(u,{...f,...l,[n]:le(c,d.store.targetRef,C(u))})});W.displayName=`@mantine/core/ComboboxEventsTarget`;var G=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=k(`ComboboxFooter`,null,e),s=I();return(0,L.jsx)(A,{...s.getStyles(`footer`,{className:n,classNames:t,style:r,styles:i}),...o,onMouseDown:e=>{e.preventDefault()}})});G.classes=j,G.displayName=`@mantine/core/ComboboxFooter`;var K=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,children:o,label:s,id:c,...l}=k(`ComboboxGroup`,null,e),u=I(),d=ye(c),f=s!=null&&s!==!1&&s!==``;return(0,L.jsxs)(A,{role:`group`,"aria-labelledby":f?d:void 0,...u.getStyles(`group`,{className:n,classNames:t,style:r,styles:i}),...l,children:[f&&(0,L.jsx)(`div`,{id:d,...u.getStyles(`groupLabel`,{classNames:t,styles:i}),children:s}),o]})});K.classes=j,K.displayName=`@mantine/core/ComboboxGroup`;var q=O(e=>{let{classNames:t,className:n,style:r,styles:i,vars:a,...o}=k(`ComboboxHeader`,null,e),s=I();return(0,L.jsx)(A,{...s.getStyles(`header`,{className:n,classNames:t,style:r,styles:i}),...o,onMouseDown:e=>{e.preventDefault()}})});q.classes=j,q.displayName=`@mantine/core/ComboboxHeader`;function je({value:e,valuesDivider:t=`,`,...n}){return(0,L.jsx)(`input`,{type:`hidden`,value:Array.isArray(e)?e.join(t):e?`${e}`:``,...n})}je.displayName=`@mantine/core/ComboboxHiddenInput`;var J=O(e=>{let t=k(`ComboboxOption`,null,e),{classNames:n,className:r,style:i,styles:a,vars:o,onClick:s,id:c,active:l,onMouseDown:u,onMouseOver:d,disabled:f,selected:p,mod:m,...h}=t,g=I(),_=(0,M.useId)(),v=c||_;return(0,L.jsx)(A,{...g.getStyles(`option`,{className:r,classNames:n,styles:a,style:i}),"aria-disabled":f||void 0,...h,id:v,mod:[`combobox-option`,{"combobox-active":l,"combobox-disabled":f,"combobox-selected":p},m],role:`option`,onClick:e=>{f?e.preventDefault():(g.onOptionSubmit?.(t.value,t),s?.(e))},onMouseDown:e=>{e.preventDefault(),u?.(e)},onMouseOver:e=>{g.resetSelectionOnOptionHover&&g.store.resetSelectedOption(),d?.(e)}})});J.classes=j,J.displayName=`@mantine/core/ComboboxOption`;var Me=O(e=>{let{classNames:t,className:n,style:r,styles:i,id:a,onMouseDown:o,labelledBy:s,...c}=k(`ComboboxOptions`,null,e),l=I(),u=ye(a);return(0,M.useEffect)(()=>{l.store.setListId(u)},[u]),(0,L.jsx)(A,{...l.getStyles(`options`,{className:n,style:r,classNames:t,styles:i}),...c,id:u,role:`listbox`,"aria-labelledby":s,onMouseDown:e=>{e.preventDefault(),o?.(e)}})});Me.classes=j,Me.displayName=`@mantine/core/ComboboxOptions`;var Ne={withAriaAttributes:!0,withKeyboardNavigation:!0},Y=O(e=>{let{classNames:t,styles:n,unstyled:r,vars:i,withAriaAttributes:a,onKeyDown:o,onClick:s,withKeyboardNavigation:c,size:l,ref:u,...d}=k(`ComboboxSearch`,Ne,e),f=I(),p=f.getStyles(`search`),m=U({targetType:`input`,withAriaAttributes:a,withKeyboardNavigation:c,withExpandedAttribute:!1,onKeyDown:o,onClick:s,autoComplete:`off`});return(0,L.jsx)(_e,{ref:le(u,f.store.searchRef),classNames:[{input:p.className},t],styles:[{input:p.style},n],size:l||f.size,...m,...d,__staticSelector:`Combobox`})});Y.classes=j,Y.displayName=`@mantine/core/ComboboxSearch`;var X={refProp:`ref`,targetType:`input`,withKeyboardNavigation:!0,withAriaAttributes:!0,withExpandedAttribute:!1,autoComplete:`off`},Pe=O(e=>{let{children:t,refProp:n,withKeyboardNavigation:r,withAriaAttributes:i,withExpandedAttribute:a,targetType:s,autoComplete:c,ref:l,...u}=k(`ComboboxTarget`,X,e),d=x(t);if(!d)throw Error(`Combobox.Target component children should be an element or a component that accepts ref. Fragments, strings, numbers and other primitive values are not supported`);let f=I(),p=U({targetType:s,withAriaAttributes:i,withKeyboardNavigation:r,withExpandedAttribute:a,onKeyDown:d.props.onKeyDown,onClick:d.props.onClick,autoComplete:c}),m=(0,M.cloneElement)(d,{...p,...u});return(0,L.jsx)(o.Target,{refProp:n,ref:le(l,f.store.targetRef),children:m})});Pe.displayName=`@mantine/core/ComboboxTarget`;function Fe(e,t,n){for(let n=e-1;n>=0;--n)if(!t[n].hasAttribute(`data-combobox-disabled`))return n;if(n){for(let e=t.length-1;e>-1;--e)if(!t[e].hasAttribute(`data-combobox-disabled`))return e}return e}function Ie(e,t,n){for(let n=e+1;n<t.length;n+=1)if(!t[n].hasAttribute(`data-combobox-disabled`))return n;if(n){for(let e=0;e<t.length;e+=1)if(!t[e].hasAttribute(`data-combobox-disabled`))return e}return e}function Le(e){for(let t=0;t<e.length;t+=1)if(!e[t].hasAttribute(`data-combobox-disabled`))return t;return-1}function Re({defaultOpened:e,opened:t,onOpenedChange:n,onDropdownClose:r,onDropdownOpen:i,loop:a=!0,scrollBehavior:o=`instant`}={}){let[s,c]=ve({value:t,defaultValue:e,finalValue:!1,onChange:n}),l=(0,M.useRef)(null),u=(0,M.useRef)(-1),d=(0,M.useRef)(null),f=(0,M.useRef)(null),p=(0,M.useRef)(-1),m=(0,M.useRef)(-1),h=(0,M.useRef)(-1),g=(0,M.useCallback)((e=`unknown`)=>{s||(c(!0),i?.(e))},[c,i,s]),_=(0,M.useCallback)((e=`unknown`)=>{s&&(c(!1),r?.(e))},[c,r,s]),v=(0,M.useCallback)((e=`unknown`)=>{s?_(e):g(e)},[_,g,s]),y=(0,M.useCallback)(()=>{let e=F(f.current);N(`#${l.current} [data-combobox-selected]`,e)?.removeAttribute(`data-combobox-selected`)},[]),b=(0,M.useCallback)(e=>{let t=F(f.current),n=N(`#${l.current}`,t),r=n?P(`[data-combobox-option]`,n):null;if(!r)return null;let i=e>=r.length?0:e<0?r.length-1:e;return u.current=i,r?.[i]&&!r[i].hasAttribute(`data-combobox-disabled`)?(y(),r[i].setAttribute(`data-combobox-selected`,`true`),r[i].scrollIntoView({block:`nearest`,behavior:o}),r[i].id):null},[o,y]),x=(0,M.useCallback)(()=>{let e=F(f.current),t=N(`#${l.current} [data-combobox-active]`,e);if(t){let n=P(`#${l.current} [data-combobox-option]`,e).findIndex(e=>e===t);return b(n)}return b(0)},[b]),S=(0,M.useCallback)(()=>{let e=F(f.current),t=P(`#${l.current} [data-combobox-option]`,e);return b(Ie(u.current,t,a))},[b,a]),C=(0,M.useCallback)(()=>{let e=F(f.current),t=P(`#${l.current} [data-combobox-option]`,e);return b(Fe(u.current,t,a))},[b,a]),w=(0,M.useCallback)(()=>{let e=F(f.current),t=P(`#${l.current} [data-combobox-option]`,e);return b(Le(t))},[b]),ee=(0,M.useCallback)((e=`selected`,t)=>{if(typeof e==`number`){u.current=e;let n=F(f.current),r=P(`#${l.current} [data-combobox-option]`,n);t?.scrollIntoView&&r[e]?.scrollIntoView({block:`nearest`,behavior:o})}else h.current=window.setTimeout(()=>{let n=F(f.current),r=P(`#${l.current} [data-combobox-option]`,n),i=r.findIndex(t=>t.hasAttribute(`data-combobox-${e}`));u.current=i,t?.scrollIntoView&&r[i]?.scrollIntoView({block:`nearest`,behavior:o})},0)},[]),te=(0,M.useCallback)(()=>{u.current=-1,y()},[y]),ne=(0,M.useCallback)(()=>{let e=F(f.current);(P(`#${l.current} [data-combobox-option]`,e)?.[u.current])?.click()},[]),T=(0,M.useCallback)(e=>{l.current=e},[]),E=(0,M.useCallback)(()=>{p.current=window.setTimeout(()=>d.current?.focus(),0)},[]),re=(0,M.useCallback)(()=>{m.current=window.setTimeout(()=>f.current?.focus(),0)},[]),ie=(0,M.useCallback)(()=>u.current,[]);return(0,M.useEffect)(()=>()=>{window.clearTimeout(p.current),window.clearTimeout(m.current),window.clearTimeout(h.current)},[]),{dropdownOpened:s,openDropdown:g,closeDropdown:_,toggleDropdown:v,selectedOptionIndex:u.current,getSelectedOptionIndex:ie,selectOption:b,selectFirstOption:w,selectActiveOption:x,selectNextOption:S,selectPreviousOption:C,resetSelectedOption:te,updateSelectedOptionIndex:ee,listId:l.current,setListId:T,clickSelectedOption:ne,searchRef:d,focusSearchInput:E,targetRef:f,focusTarget:re}}var ze={keepMounted:!0,keepMountedMode:`display-none`,withinPortal:!0,resetSelectionOnOptionHover:!1,width:`target`,transitionProps:{transition:`fade`,duration:0},size:`sm`},Be=ue((e,{size:t,dropdownPadding:n})=>({options:{"--combobox-option-fz":ce(t),"--combobox-option-padding":de(t,`combobox-option-padding`)},dropdown:{"--combobox-padding":n===void 0?void 0:me(n),"--combobox-option-fz":ce(t),"--combobox-option-padding":de(t,`combobox-option-padding`)}})),Z=e=>{let t=k(`Combobox`,ze,e),{classNames:n,styles:r,unstyled:i,children:a,store:s,vars:c,onOptionSubmit:l,onClose:u,size:d,dropdownPadding:f,resetSelectionOnOptionHover:p,__staticSelector:m,readOnly:h,attributes:g,floatingHeight:_,middlewares:v,...y}=t,b=_===`viewport`?{...v,flip:!1,size:{...typeof v?.size==`object`?v.size:{},padding:typeof v?.size==`object`&&v.size.padding!==void 0?v.size.padding:10,apply:({availableHeight:e,availableWidth:t,elements:n,...r})=>{n.floating.style.setProperty(`--combobox-floating-max-height`,`${e}px`);let i=v?.size;typeof i==`object`&&i.apply?i.apply({availableHeight:e,availableWidth:t,elements:n,...r}):i&&Object.assign(n.floating.style,{maxWidth:`${t}px`,maxHeight:`${e}px`})}}}:v,x=Re(),S=s||x,C=fe({name:m||`Combobox`,classes:j,props:t,classNames:n,styles:r,unstyled:i,attributes:g,vars:c,varsResolver:Be}),w=()=>{u?.(),S.closeDropdown()};return(0,L.jsx)(ke,{value:{getStyles:C,store:S,onOptionSubmit:l,size:d,resetSelectionOnOptionHover:p,readOnly:h,floatingHeight:_},children:(0,L.jsx)(o,{opened:S.dropdownOpened,...y,middlewares:b,onChange:e=>!e&&w(),withRoles:!1,unstyled:i,children:a})})};Z.extend=e=>e,Z.classes=j,Z.varsResolver=Be,Z.displayName=`@mantine/core/Combobox`,Z.Target=Pe,Z.Dropdown=z,Z.Options=Me,Z.Option=J,Z.Search=Y,Z.Empty=H,Z.Chevron=Ce,Z.Footer=G,Z.Header=q,Z.EventsTarget=W,Z.DropdownTarget=V,Z.Group=K,Z.ClearButton=R,Z.HiddenInput=je;function Q(e){return`group`in e}function Ve({options:e,search:t,limit:n}){let r=t.trim().toLowerCase(),i=[];for(let a=0;a<e.length;a+=1){let o=e[a];if(i.length===n)return i;Q(o)&&i.push({group:o.group,items:Ve({options:o.items,search:t,limit:n-i.length})}),Q(o)||o.label.toLowerCase().includes(r)&&i.push(o)}return i}function He(e){if(e.length===0)return!0;for(let t of e)if(!(`group`in t)||t.items.length>0)return!1;return!0}function Ue(e,t=new Set){if(Array.isArray(e))for(let n of e)if(Q(n))Ue(n.items,t);else{if(n.value===void 0)throw Error(`[@mantine/core] Each option must have value property`);if(t.has(n.value))throw Error(`[@mantine/core] Duplicate options are not supported. Option with value "${n.value}" was provided more than once`);t.add(n.value)}}function We(e,t){return Array.isArray(e)?e.includes(t):e===t}function Ge({data:e,withCheckIcon:t,withAlignedLabels:n,value:r,checkIconPosition:i,unstyled:a,renderOption:o}){if(!Q(e)){let s=We(r,e.value),c=t&&(s?(0,L.jsx)(w,{className:j.optionsDropdownCheckIcon}):n?(0,L.jsx)(`div`,{className:j.optionsDropdownCheckPlaceholder}):null),l=(0,L.jsxs)(L.Fragment,{children:[i===`left`&&c,(0,L.jsx)(`span`,{children:e.label}),i===`right`&&c]});return(0,L.jsx)(Z.Option,{value:e.value,disabled:e.disabled,className:pe({[j.optionsDropdownOption]:!a}),"data-reverse":i===`right`||void 0,"data-checked":s||void 0,"aria-selected":s,active:s,children:typeof o==`function`?o({option:e,checked:s}):l})}let s=e.items.map(e=>(0,L.jsx)(Ge,{data:e,value:r,unstyled:a,withCheckIcon:t,withAlignedLabels:n,checkIconPosition:i,renderOption:o},`${e.value}`));return(0,L.jsx)(Z.Group,{label:e.group,children:s})}function Ke({data:e,hidden:t,hiddenWhenEmpty:n,filter:r,search:i,limit:a,maxDropdownHeight:o,floatingHeight:s,withScrollArea:c=!0,filterOptions:l=!0,withCheckIcon:u=!1,withAlignedLabels:d=!1,value:f,checkIconPosition:p,nothingFoundMessage:m,unstyled:h,labelId:g,renderOption:_,scrollAreaProps:v,"aria-label":b}){let x=I();Ue(e);let S=typeof i==`string`?(r||Ve)({options:e,search:l?i:``,limit:a??1/0}):e,C=He(S),w=S.map((e,t)=>(0,L.jsx)(Ge,{data:e,withCheckIcon:u,withAlignedLabels:d,value:f,checkIconPosition:p,unstyled:h,renderOption:_},Q(e)?`group-${typeof e.group==`string`?e.group:t}`:`${e.value}`));return(0,L.jsx)(Z.Dropdown,{hidden:t||n&&C,"data-composed":!0,children:(0,L.jsxs)(Z.Options,{labelledBy:g,"aria-label":b,children:[c?(0,L.jsx)(y.Autosize,{mah:(s??x.floatingHeight)===`viewport`?`var(--combobox-floating-options-max-height)`:o??220,type:`scroll`,scrollbarSize:`var(--combobox-padding)`,offsetScrollbars:`y`,...v,children:w}):w,C&&m&&(0,L.jsx)(Z.Empty,{children:m})]})})}function qe({id:e,label:t,labelProps:n,inputWrapperOrder:r}){if(t&&(!r||r.includes(`label`)))return n?.id||`${e}-label`}function Je(e){let t=e.currentTarget;return F(t).activeElement!==t}function Ye(e,t){let n=t.trim().toLowerCase();if(n===``)return;let r=Object.values(e).filter(e=>!e.disabled&&e.label.trim().toLowerCase()===n);return r.length===1?r[0]:void 0}var Xe={size:`sm`,withCheckIcon:!0,allowDeselect:!0,checkIconPosition:`left`,openOnFocus:!0},Ze=he(e=>{let t=k([`Input`,`InputWrapper`,`Select`],Xe,e),{classNames:n,styles:r,unstyled:i,vars:a,dropdownOpened:o,defaultDropdownOpened:s,onDropdownClose:c,onDropdownOpen:l,onFocus:u,onBlur:d,onClick:f,onChange:p,data:m,value:h,defaultValue:g,selectFirstOptionOnChange:_,selectFirstOptionOnDropdownOpen:v,onOptionSubmit:y,comboboxProps:b,readOnly:x,disabled:S,filter:C,limit:w,withScrollArea:ee,maxDropdownHeight:te,floatingHeight:ne,size:T,searchable:E,rightSection:re,checkIconPosition:ie,withCheckIcon:ae,withAlignedLabels:oe,nothingFoundMessage:D,name:se,form:ce,searchValue:le,defaultSearchValue:ue,onSearchChange:de,allowDeselect:fe,error:pe,rightSectionPointerEvents:O,id:me,clearable:A,clearSectionMode:he,clearButtonProps:_e,hiddenInputProps:xe,renderOption:j,onClear:Ce,autoComplete:we,scrollAreaProps:Te,__defaultRightSection:Ee,__clearSection:N,__clearable:P,chevronColor:F,autoSelectOnBlur:ke,openOnFocus:I,attributes:R,...z}=t,B=(0,M.useMemo)(()=>Se(m),[m]),V=(0,M.useRef)({}),H=(0,M.useMemo)(()=>Oe(B),[B]),U=ye(me),Ae=qe({id:U,label:z.label,labelProps:z.labelProps,inputWrapperOrder:z.inputWrapperOrder}),[W,G,K]=ve({value:h,defaultValue:g,finalValue:null,onChange:p}),q=W==null?void 0:`${W}`in H?H[`${W}`]:V.current[`${W}`],je=De(q),[J,Me,Ne]=ve({value:le,defaultValue:ue,finalValue:q?q.label:``,onChange:de}),Y=Re({opened:o,defaultOpened:s,onDropdownOpen:()=>{l?.(),v?Y.selectFirstOption():Y.updateSelectedOptionIndex(`active`,{scrollIntoView:!0})},onDropdownClose:()=>{c?.(),setTimeout(Y.resetSelectedOption,0)}}),X=e=>{Me(e),Y.resetSelectedOption()},{resolvedClassNames:Pe,resolvedStyles:Fe}=ge({props:t,styles:r,classNames:n});(0,M.useEffect)(()=>{_&&Y.selectFirstOption()},[_,J]),(0,M.useEffect)(()=>{h===null&&X(``),h!=null&&q&&(je?.value!==q.value||je?.label!==q.label)&&X(q.label)},[h,q]),(0,M.useEffect)(()=>{!K&&!Ne&&X(W==null?``:`${W}`in H?H[`${W}`]?.label:V.current[`${W}`]?.label||``)},[H,W]),(0,M.useEffect)(()=>{W&&`${W}`in H&&(V.current[`${W}`]=H[`${W}`])},[H,W]);let Ie=(0,L.jsx)(Z.ClearButton,{..._e,onClear:()=>{G(null,null),X(``),Ce?.()}}),Le=A&&W!=null&&!S&&!x;return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsxs)(Z,{store:Y,__staticSelector:`Select`,classNames:Pe,styles:Fe,unstyled:i,readOnly:x,size:T,attributes:R,floatingHeight:ne,keepMounted:ke,onOptionSubmit:e=>{y?.(e);let t=fe&&`${H[e].value}`==`${W}`?null:H[e],n=t?t.value:null;n!==W&&G(n,t),!K&&X(n==null?``:t?.label||``),Y.closeDropdown()},...b,children:[(0,L.jsx)(Z.Target,{targetType:E?`input`:`button`,autoComplete:we,withExpandedAttribute:!0,children:(0,L.jsx)(be,{id:U,__defaultRightSection:(0,L.jsx)(Z.Chevron,{size:T,error:pe,unstyled:i,color:F}),__clearSection:Ie,__clearable:Le,__clearSectionMode:he,rightSection:re,rightSectionPointerEvents:O||`none`,...z,size:T,__staticSelector:`Select`,disabled:S,readOnly:x||!E,value:J,onChange:e=>{if(Je(e)){if(!x){let t=Ye(H,e.currentTarget.value);t&&`${t.value}`!=`${W}`&&(G(t.value,t),!K&&X(t.label))}}else X(e.currentTarget.value),Y.openDropdown(),_&&Y.selectFirstOption()},onFocus:e=>{I&&E&&Y.openDropdown(),u?.(e)},onBlur:e=>{ke&&Y.clickSelectedOption(),Y.closeDropdown();let t=W!=null&&(`${W}`in H?H[`${W}`]:V.current[`${W}`]);X(t&&t.label||``),d?.(e)},onClick:e=>{E?Y.openDropdown():Y.toggleDropdown(),f?.(e)},classNames:Pe,styles:Fe,unstyled:i,pointer:!E,error:pe,attributes:R})}),(0,L.jsx)(Ke,{data:B,hidden:x||S,filter:C,search:J,limit:w,hiddenWhenEmpty:!D,withScrollArea:ee,maxDropdownHeight:te,filterOptions:!!E&&q?.label!==J,value:W,checkIconPosition:ie,withCheckIcon:ae,withAlignedLabels:oe,nothingFoundMessage:D,unstyled:i,labelId:Ae,"aria-label":Ae?void 0:z[`aria-label`],renderOption:j,scrollAreaProps:Te})]}),(0,L.jsx)(Z.HiddenInput,{value:W,name:se,form:ce,disabled:S,...xe})]})});Ze.classes={...be.classes,...Z.classes},Ze.displayName=`@mantine/core/Select`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
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
    fragment AccountRow on Account {
  id
  version
  name
  enabled
  description
  externalId
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`AccountRow`}),new $(`
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
  viewerCan {
    ...Can
    __typename
  }
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
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
}`,{fragmentName:`AccountWhole`}),new $(`
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
    `,{fragmentName:`KpiNumber`}),new $(`
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
}`,{hash:`sha256:81597d151bdc2529a92c1e33271964d12bc06a4721233cded9cbb2ca1ccebc3c`}),new $(`
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
}`,{hash:`sha256:06e08e9cdefe63537af7ddf22882b7279406040271ab16b5dbb0cedb517e9dab`}),new $(`
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
    `,{hash:`sha256:3867658d041cdb1160d41e7f6951143ba39e0fa8d5b1ed6855827525a92cacfe`}),new $(`
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
    `,{hash:`sha256:25b5469450ceece64e104c0d643e7850c8c4f09ca0880825133b1bb66d1f6c59`}),new $(`
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
}`,{hash:`sha256:57f360d68af2f91a693a157e4e7c77aa68e733d38f96a4e5614f8a17c029944b`}),new $(`
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
    `,{hash:`sha256:2d568c4e773508a481940e24649882db6b4f23ff5925130b6d60e00340efd1a6`}),new $(`
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
    `,{hash:`sha256:4737a91422a1ddd751e0417e5aece2522c0138c0c4b708e7dfc5c2015f50e60a`}),new $(`
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
    `,{hash:`sha256:c6447bdd0e1dd9890939ebe6f08bc5df8ec257cd5306694bb25fd18c9e55011f`}),new $(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var Qe=new $(`
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
fragment Can on Allowance {
  action
  allowed
  reason
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
  viewerCan {
    ...Can
    __typename
  }
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
}`,{hash:`sha256:e92591c2bf6b5d6ca08559529090f152ae116b21255589f979b61338315d5080`}),$e=new $(`
    query AccountCount($search: String, $filter: AccountFilter) {
  accounts(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:a0db195ac315f411d7a6afd3503812aff253afc1b004debafa6011a1c0f48cb0`}),et=new $(`
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
}`,{hash:`sha256:b01cd6a1963c5fd2272df92755c9d389701374943993d1ad68b294b36a2ba09e`}),tt=new $(`
    query AccountDetail($id: ID!) {
  account(id: $id) {
    ...AccountWhole
    __typename
  }
}
    fragment Can on Allowance {
  action
  allowed
  reason
  __typename
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
  viewerCan {
    ...Can
    __typename
  }
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
}`,{hash:`sha256:c45eccca82790f835b9647250b61c3333b9bf887abb3804ceff1095e8d53c94d`}),nt=new $(`
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
}`,{hash:`sha256:1cece467083be32c1c7d24eb001fc0723343ae0ff54d86a503120d32077af0d5`}),rt=new $(`
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
}`,{hash:`sha256:ce5f2bcb109eeb6047e7761727739c8ece74d4235d75c45304413577cf0a169d`}),it=new $(`
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
    `,{hash:`sha256:252d4e4ade658626b6745e3c7f995372a34c055c0af60b12df0ff7af2c0ed9c7`}),at=new $(`
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
    `,{hash:`sha256:f780f0f9c7b8d7f97a8a150a82d13faa0cde90f4e82ee197f7d799f856980ee4`}),ot=new $(`
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
}`,{hash:`sha256:5a3f1a5ccb78062bf2ad2a787e296060d67e85113cf6a1d84b96235d8dcbca02`}),st=new $(`
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
}`,{hash:`sha256:a7e0a7e087774eabfa6b35ed16ebf724e21b66df758bd0d2455f7bd1ca09345a`}),ct=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
  __typename
}`,{hash:`sha256:8e49a2deacc03d04d0348bce9e4dd5241781d44504ea09723d8499106e9a4615`}),lt=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:cf9d787d48ca9bd58d174485a884e4da4da84c226e67c6195622efd35de0787b`}),ut=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:12bef96affc151b7e5e04073d70cba4e4017439007f4455cdf4a64ffb6a80ad4`}),dt=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:c5b88cb04e75ba27a4d85c9d697308b06e501d1fbbdb2cba4758346f70420660`}),ft=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:ec1bafc4c5e363281c8dde3c7a8c11106aec18a68b867f3c90fec4ae6c0e212f`}),pt=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:784fb486be9daf3605aa84e12735da85c28b962c42b043d3c12b725a5c7d8db3`}),mt=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:cfe6b5451a9cf45ac623fa0a3e6e01b2827dbe92b7faee7646c9ce6b54ca4cf4`}),ht=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:9b2fada1c3c36c5a4c6d885df17ab16f47a942aa790037cad7f945aa175c5138`}),gt=new $(`
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
  viewerCan {
    action
    allowed
    __typename
  }
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
}`,{hash:`sha256:f36580232139f4049d0384d6962651b94897c575caacf1cde348ac1a31c585f9`});new $(`
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
}`,{hash:`sha256:4bddfd3e6740754680110292b16bfc5d1fa833917a22a82530cdbc967a1b09b8`}),new $(`
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
}`,{hash:`sha256:690a52856e38cce8369c3a501776d50617acaf0f68aea75dc5d39cbbc75a940a`}),new $(`
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
}`,{hash:`sha256:a2f2ed72a2d9f1a6d49a77aced8d3b224f481b126aeee0a452a02130a1cc6beb`}),new $(`
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
}`,{hash:`sha256:17edb0a610d7b75f59b03cb80cc9355bf4480d3649292a5fa2b9001fdd50216c`}),new $(`
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
}`,{hash:`sha256:55456c2827117d9875d114ec61402fcb9e319b84be8bd4f4fe008f0329b8695f`}),new $(`
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
}`,{hash:`sha256:d67eb4bea4b6bf7e42d24b12adfbb1fc25c12b48f5eeaa4b32d917f19ca6f145`}),new $(`
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
}`,{hash:`sha256:f7c58d5abd75b04c47b9b92d8bac37ae9b7dc495372358aa55b27be76fc78838`}),new $(`
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
}`,{hash:`sha256:8b65c2b3a2747a9c9464622143a8b9f55bd8d312dde601466abb9b4e54ebb94d`}),new $(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});function _t({account:e,onClose:t,onDone:n}){return(0,L.jsx)(oe,{opened:e!==null,onClose:t,title:`Delete the account ${e?.name??``}?`,document:ut,name:`AccountDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the account`,danger:!0,done:()=>`The account ${e?.name} was deleted.`,onDone:()=>n?.(),children:`Its users stay, and lose what came to them by the account alone. It can be restored for 30 days.`})}var vt=[{name:`state`,label:`State`,kind:`choice`,options:[{value:`enabled`,label:`Enabled`},{value:`disabled`,label:`Disabled`}]},{name:`apps`,label:`Applications`,kind:`choice`,options:[{value:`some`,label:`Has some`},{value:`none`,label:`Has none`}]},{name:`users`,label:`Users`,kind:`choice`,options:[{value:`some`,label:`Has some`},{value:`none`,label:`Has none`}]},{name:`externalId`,label:`External id`,kind:`text`,hint:`The whole id`},{name:`created`,label:`Created`,kind:`span`},{name:`seen`,label:`A user signed in`,kind:`span`}];function yt(e){let t=D(e.created),n=D(e.seen);return Ct({...St(`enabled`,e.state,`enabled`),...St(`hasApps`,e.apps,`some`),...St(`hasUsers`,e.users,`some`),...e.externalId&&{externalId:e.externalId},...t&&{createdAt:t},...n&&{lastSignInAt:n}})}var bt=[{name:`status`,label:`Status`,kind:`choice`,many:!0,options:[{value:`ACTIVE`,label:`Active`},{value:`PENDING`,label:`Pending`},{value:`DISABLED`,label:`Disabled`}]},{name:`membership`,label:`Membership`,kind:`choice`,options:[{value:`on`,label:`On`},{value:`off`,label:`Off`}]}];function xt(e){let t=se(e.status);return Ct({...t&&{status:t},...St(`enabled`,e.membership,`on`)})}function St(e,t,n){return t?{[e]:t===n}:{}}function Ct(e){return Object.keys(e).length>0?e:void 0}function wt(e){if(e.trim()===``)return{object:{}};try{let t=JSON.parse(e);return typeof t!=`object`||!t||Array.isArray(t)?{problem:`This must be a JSON object: { … }.`}:{object:t}}catch(e){return{problem:`This is not JSON: ${e.message}`}}}function Tt(e,t){let n=Object.keys(e).filter(e=>!(e in t)),r=Object.entries(t).filter(([t,n])=>JSON.stringify(e[t])!==JSON.stringify(n));return Object.fromEntries([...n.map(e=>[e,null]),...r])}function Et({account:e,opened:t,onClose:n}){let r=Ot(e,n);return(0,L.jsx)(Te,{title:e?`Edit ${e.name}`:`Create an account`,opened:t,onClose:n,draft:`account.${e?.id??`new`}`,initial:kt(e),validate:({name:e,metadata:t})=>({name:e.trim()?null:`An account needs a name.`,metadata:wt(t).problem??null}),submit:r,submitLabel:e?`Save`:`Create the account`,operation:t=>At(e,t),children:t=>(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(xe,{label:`Name`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...t.getInputProps(`name`)}),(0,L.jsx)(we,{label:`Description`,autosize:!0,minRows:2,maxLength:1e3,...t.getInputProps(`description`)}),(0,L.jsx)(xe,{label:`External id`,description:`What your own system calls it. Unique in the tenant.`,maxLength:200,...t.getInputProps(`externalId`)}),e&&(0,L.jsx)(Dt,{id:e.id,...t.getInputProps(`defaultAppId`)}),(0,L.jsx)(we,{label:`Metadata`,description:`A JSON object of at most 64 KB.`,autosize:!0,minRows:4,maxRows:16,classNames:{input:`mono`},...t.getInputProps(`metadata`)})]})})}function Dt({id:e,value:t=``,onChange:r,error:i}){let{data:a}=n(at,{id:e}),o=(a?.account?.apps?.nodes??[]).map(e=>({value:e.id,label:e.active?e.name:`${e.name} (inactive)`,disabled:!e.active}));return(0,L.jsx)(Ze,{label:`Default app`,description:`Where its users land when they name no app.`,placeholder:`The tenant's default app`,data:o,value:t||null,onChange:e=>r?.(e??``),clearable:!0,clearButtonProps:{"aria-label":`No default app`},error:i})}function Ot(n,r){let i=e(ct),a=e(lt),o=Ee(),s=t();return async e=>{if(n){let{data:t,problem:i}=await a.run({id:n.id,input:Mt(n,e)});if(i)return i;o.done(`Saved.`,t.accountUpdate?.changes),r();return}let{data:t,problem:c}=await i.run({input:jt(e)});if(c)return c;o.done(`The account ${e.name.trim()} was created.`),await s({to:`/accounts/$id`,params:{id:t.accountCreate.account.id}})}}function kt(e){return{name:e?.name??``,description:e?.description??``,externalId:e?.externalId??``,defaultAppId:e?.defaultApp?.id??``,metadata:JSON.stringify(e?.metadata??{},null,2)}}function At(e,t){return e?{name:`AccountUpdate`,document:lt,variables:{id:e.id,input:Mt(e,t)}}:{name:`AccountCreate`,document:ct,variables:{input:jt(t),key:`a UUID, new for each request`}}}function jt({name:e,description:t,externalId:n,metadata:r}){let{object:i={}}=wt(r);return{name:e.trim(),...t.trim()&&{description:t.trim()},...n.trim()&&{externalId:n.trim()},...Object.keys(i).length>0&&{metadata:i}}}function Mt(e,{name:t,description:n,externalId:r,defaultAppId:i,metadata:a}){let o=Tt(e.metadata,wt(a).object??{});return{expectedVersion:e.version,name:t.trim(),description:n.trim()||null,externalId:r.trim()||null,...i!==(e.defaultApp?.id??``)&&{defaultAppId:i||null},...Object.keys(o).length>0&&{metadata:o}}}var Nt=[{id:`name`,header:`Name`,sort:`NAME`,cell:({id:e,name:t})=>(0,L.jsx)(r,{to:`/accounts/$id`,params:{id:e},children:t})},{id:`state`,header:`State`,cell:({enabled:e})=>(0,L.jsx)(Ft,{enabled:e})},{id:`externalId`,header:`External id`,cell:({externalId:e})=>e?(0,L.jsx)(`code`,{className:`mono`,children:e}):(0,L.jsx)(`span`,{className:`quiet`,children:`–`})},{id:`users`,header:`Users`,end:!0,cell:({users:e})=>e?p(e.totalCount):`–`},{id:`apps`,header:`Applications`,cell:({apps:e})=>(0,L.jsx)(zt,{apps:e})},{id:`created`,header:`Created`,sort:`CREATED_AT`,cell:({createdAt:e})=>(0,L.jsx)(g,{at:e})},{id:`updated`,header:`Changed`,extra:!0,cell:({updatedAt:e})=>(0,L.jsx)(g,{at:e})}];function Pt(){let e=_(Nt,`name`),t=e.search.q,r=yt(e.search),i={...t&&{search:t},...r&&{filter:r}},o={...e.page,orderBy:e.order,...i},{data:s,problem:c,stale:l,reload:u}=n(Qe,o,{keep:!0}),p=n($e,i),[g,v]=(0,M.useState)(null);return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsxs)(h,{title:`Accounts`,sub:`Customer organisations: their users, and the applications that they hold.`,children:[(0,L.jsx)(f,{operations:[{name:`AccountList`,document:Qe,variables:o},{name:`AccountListKpis`,document:et,variables:{}}]}),(0,L.jsx)(d,{action:`accountCreate`,children:(0,L.jsx)(a,{leftSection:(0,L.jsx)(T,{size:18}),onClick:()=>e.change({form:`new`}),children:`Create an account`})})]}),(0,L.jsx)(Lt,{}),(0,L.jsx)(te,{list:e,looksAt:`the start of a name or external id`,filters:vt,children:(0,L.jsx)(ee,{columns:Nt,list:e})}),(0,L.jsx)(m,{label:`Accounts`,columns:Nt,rows:s?.accounts?.nodes,page:s?.accounts?.pageInfo,list:e,nameOf:e=>e.name,total:p.data?.accounts?.totalCount,stale:l,problem:c,reload:u,empty:(0,L.jsx)(Vt,{list:e,narrowed:!!t||!!r}),actions:e=>(0,L.jsx)(S,{viewerCan:e.viewerCan,children:(0,L.jsx)(Bt,{row:e,remove:()=>v(e)})})}),(0,L.jsx)(Et,{account:void 0,opened:e.search.form===`new`,onClose:()=>e.change({form:void 0},{replace:!0})}),(0,L.jsx)(_t,{account:g,onClose:()=>v(null)})]})}function Ft({enabled:e}){return e?(0,L.jsx)(ae,{tone:`good`,children:`Enabled`}):(0,L.jsx)(ae,{tone:`alarm`,children:`Disabled`})}var It={};function Lt(){let{data:e,loading:t}=n(et,It);return!t&&!e?.tenant?null:(0,L.jsx)(re,{label:`Numbers of the accounts`,entries:Rt(e?.tenant?.kpis)})}function Rt(e){let t=e?.usersPerAccount;return[{id:`accounts`,label:`Accounts`,kpi:e?.accounts},{id:`accountsNew`,label:`New in 7 days`,title:`Accounts created in the last 7 days`,kpi:e?.accountsNew},{id:`accountsActive`,label:`Active in 30 days`,title:`Accounts of which a user signed in in the last 30 days`,kpi:e?.accountsActive},{id:`perAccount`,label:`Users per account`,kpi:void 0,plain:e?t?.toLocaleString(void 0,{maximumFractionDigits:1})??null:void 0}]}function zt({apps:e}){if(!e)return(0,L.jsx)(L.Fragment,{children:`–`});let t=(e.totalCount??0)-e.nodes.length,n=e.nodes.map(({name:e})=>e).join(`, `);return(0,L.jsx)(`span`,{className:n?void 0:`quiet`,children:n?`${n}${t>0?` and ${t} more`:``}`:`–`})}function Bt({row:e,remove:t}){return(0,L.jsxs)(ie,{name:e.name,children:[(0,L.jsx)(s.Item,{leftSection:(0,L.jsx)(ne,{size:16}),renderRoot:t=>(0,L.jsx)(r,{to:`/accounts/$id`,params:{id:e.id},search:{tab:`settings`},...t}),children:`Settings`}),(0,L.jsx)(d,{action:`accountDelete`,children:(0,L.jsx)(s.Item,{leftSection:(0,L.jsx)(E,{size:16}),color:`red`,onClick:t,children:`Delete…`})})]})}function Vt({list:e,narrowed:t}){if(t){let t=Object.fromEntries([`q`,...vt.map(({name:e})=>e)].map(e=>[e,void 0]));return(0,L.jsx)(i,{title:`No account is like that`,action:(0,L.jsx)(a,{variant:`default`,onClick:()=>e.narrow(t),children:`Show all accounts`}),children:`The search looks at the start of names and of external ids.`})}return(0,L.jsx)(i,{title:`No account yet`,action:(0,L.jsx)(d,{action:`accountCreate`,children:(0,L.jsx)(a,{onClick:()=>e.change({form:`new`}),children:`Create an account`})}),children:`Make one for each customer organisation. It holds the default app and the auto-assigned ones from the start.`})}export{Pt as AccountList,Ft as AccountState,ft as _,gt as a,rt as c,tt as d,st as f,ot as g,dt as h,_t as i,it as l,pt as m,xt as n,ht as o,lt as p,bt as r,mt as s,Et as t,nt as u};