import{a as e,m as t,o as n,p as r,t as i,w as a}from"./index-dNWYXLeN.js";import{i as o,t as s}from"./Menu-DavbU-nr.js";import{a as c,c as l,n as u}from"./preload-helper-BUWbU44Z.js";import{t as d}from"./Actor-DkQgE-54.js";import{d as f,f as p,i as m,m as h,t as g,u as _}from"./DateTime-E3IZMTYI.js";import{b as v,s as y,w as b}from"./useRowKeys-CyyeyeyH.js";import{t as x}from"./ColumnChoice-BgK7EklN.js";import{t as S}from"./FilterBar-Ta0hh8u1.js";import{t as C}from"./IconPlus-KAj32deu.js";import{t as w}from"./IconTrash-BOutkLEv.js";import{t as T}from"./RowMenu-l-bI8hYC.js";import{t as E}from"./ShortId-BiKauC60.js";import{t as D}from"./Status-Dy8RGyoi.js";import{t as O}from"./SecretOnce-CKmg5X0N.js";import{t as k}from"./ConfirmWithRehearsal-veJXWAST.js";import{r as A}from"./FilterChip-BTposqmB.js";import{t as ee}from"./Switch-DqFkLL2n.js";import{t as j}from"./Textarea-CQ3YdsNZ.js";import{n as te,t as M}from"./TextInput-Cg_mJjJu.js";import{t as ne}from"./DrawerForm-Cc8kNdSw.js";import{t as re}from"./toast-DcfX8XkI.js";import{F as N,M as P,P as ie,W as ae,f as oe,j as se,o as ce,p as le,u as ue}from"./useRouter-0MSBN3mO.js";import{a as de,o as fe}from"./Alert-DISJYjqJ.js";import{t as pe}from"./clamp-BVhf2JRQ.js";import{t as me}from"./Radio-DixSSXgd.js";import{t as he}from"./Stack-Cjjl1sF-.js";var F=l(c());function ge(e,t){var n={};for(var r in e)Object.prototype.hasOwnProperty.call(e,r)&&t.indexOf(r)<0&&(n[r]=e[r]);if(e!=null&&typeof Object.getOwnPropertySymbols==`function`)for(var i=0,r=Object.getOwnPropertySymbols(e);i<r.length;i++)t.indexOf(r[i])<0&&Object.prototype.propertyIsEnumerable.call(e,r[i])&&(n[r[i]]=e[r[i]]);return n}var I;(function(e){e.event=`event`,e.props=`prop`})(I||={});function L(){}function R(e){var t,n=void 0;return function(){for(var r=[],i=arguments.length;i--;)r[i]=arguments[i];return t&&r.length===t.length&&r.every(function(e,n){return e===t[n]})||(t=r,n=e.apply(void 0,r)),n}}function z(e){return!!(e||``).match(/\d/)}function B(e){return e==null}function _e(e){return typeof e==`number`&&isNaN(e)}function ve(e){return B(e)||_e(e)||typeof e==`number`&&!isFinite(e)}function ye(e){return e.replace(/[-[\]/{}()*+?.\\^$|]/g,`\\$&`)}function be(e){switch(e){case`lakh`:return/(\d+?)(?=(\d\d)+(\d)(?!\d))(\.\d+)?/g;case`wan`:return/(\d)(?=(\d{4})+(?!\d))/g;default:return/(\d)(?=(\d{3})+(?!\d))/g}}function V(e,t,n){var r=be(n),i=e.search(/[1-9]/);return i=i===-1?e.length:i,e.substring(0,i)+e.substring(i,e.length).replace(r,`$1`+t)}function H(e){var t=(0,F.useRef)(e);return t.current=e,(0,F.useRef)(function(){for(var e=[],n=arguments.length;n--;)e[n]=arguments[n];return t.current.apply(t,e)}).current}function U(e,t){t===void 0&&(t=!0);var n=e[0]===`-`,r=n&&t;e=e.replace(`-`,``);var i=e.split(`.`);return{beforeDecimal:i[0],afterDecimal:i[1]||``,hasNegation:n,addNegation:r}}function xe(e){if(!e)return e;var t=e[0]===`-`;t&&(e=e.substring(1,e.length));var n=e.split(`.`),r=n[0].replace(/^0+/,``)||`0`,i=n[1]||``;return(t?`-`:``)+r+(i?`.`+i:``)}function W(e,t,n){for(var r=``,i=n?`0`:``,a=0;a<=t-1;a++)r+=e[a]||i;return r}function G(e,t){return Array(t+1).join(e)}function Se(e){var t=e+``,n=t[0]===`-`?`-`:``;n&&(t=t.substring(1));var r=t.split(/[eE]/g),i=r[0],a=r[1];if(a=Number(a),!a)return n+i;i=i.replace(`.`,``);var o=1+a,s=i.length;return o<0?i=`0.`+G(`0`,Math.abs(o))+i:o>=s?i+=G(`0`,o-s):i=(i.substring(0,o)||`0`)+`.`+i.substring(o),n+i}function K(e,t,n){if([``,`-`].indexOf(e)!==-1)return e;var r=(e.indexOf(`.`)!==-1||n)&&t,i=U(e),a=i.beforeDecimal,o=i.afterDecimal,s=i.hasNegation,c=parseFloat(`0.`+(o||`0`)),l=(o.length<=t?`0.`+o:c.toFixed(t)).split(`.`),u=a;a&&Number(l[0])&&(u=a.split(``).reverse().reduce(function(e,t,n){return e.length>n?(Number(e[0])+Number(t)).toString()+e.substring(1,e.length):t+e},l[0]));var d=W(l[1]||``,t,n),f=s?`-`:``,p=r?`.`:``;return``+f+u+p+d}function q(e,t){if(e.value=e.value,e!==null){if(e.createTextRange){var n=e.createTextRange();return n.move(`character`,t),n.select(),!0}return e.selectionStart||e.selectionStart===0?(e.focus(),e.setSelectionRange(t,t),!0):(e.focus(),!1)}}var J=R(function(e,t){for(var n=0,r=0,i=e.length,a=t.length;e[n]===t[n]&&n<i;)n++;for(;e[i-1-r]===t[a-1-r]&&a-r>n&&i-r>n;)r++;return{from:{start:n,end:i-r},to:{start:n,end:a-r}}}),Ce=function(e,t){var n=Math.min(e.selectionStart,t);return{from:{start:n,end:e.selectionEnd},to:{start:n,end:t}}};function Y(e,t,n){return Math.min(Math.max(e,t),n)}function X(e){return Math.max(e.selectionStart,e.selectionEnd)}function we(){return typeof navigator<`u`&&!(navigator.platform&&/iPhone|iPod/.test(navigator.platform))}function Te(e){return{from:{start:0,end:0},to:{start:0,end:e.length},lastValue:``}}function Ee(e){var t=e.currentValue,n=e.formattedValue,r=e.currentValueIndex,i=e.formattedValueIndex;return t[r]===n[i]}function De(e,t,n,r,i,a,o){o===void 0&&(o=Ee);var s=i.findIndex(function(e){return e}),c=e.slice(0,s);!t&&!n.startsWith(c)&&(t=c,n=c+n,r+=c.length);for(var l=n.length,u=e.length,d={},f=Array(l),p=0;p<l;p++){f[p]=-1;for(var m=0,h=u;m<h;m++)if(o({currentValue:n,lastValue:t,formattedValue:e,currentValueIndex:p,formattedValueIndex:m})&&d[m]!==!0){f[p]=m,d[m]=!0;break}}for(var g=r;g<l&&(f[g]===-1||!a(n[g]));)g++;var _=g===l||f[g]===-1?u:f[g];for(g=r-1;g>0&&f[g]===-1;)g--;var v=g===-1||f[g]===-1?0:f[g]+1;return v>_?_:r-v<_-r?v:_}function Oe(e,t,n,r){var i=e.length;if(t=Y(t,0,i),r===`left`){for(;t>=0&&!n[t];)t--;t===-1&&(t=n.indexOf(!0))}else{for(;t<=i&&!n[t];)t++;t>i&&(t=n.lastIndexOf(!0))}return t===-1&&(t=i),t}function ke(e){for(var t=Array.from({length:e.length+1}).map(function(){return!0}),n=0,r=t.length;n<r;n++)t[n]=!!(z(e[n])||z(e[n-1]));return t}function Z(e,t,n,r,i,a){a===void 0&&(a=L);var o=H(function(e,t){var n,a;return ve(e)?(a=``,n=``):typeof e==`number`||t?(a=typeof e==`number`?Se(e):e,n=r(a)):(a=i(e,void 0),n=r(a)),{formattedValue:n,numAsString:a}}),s=(0,F.useState)(function(){return o(B(e)?t:e,n)}),c=s[0],l=s[1],u=H(function(e,t){e.formattedValue!==c.formattedValue&&l({formattedValue:e.formattedValue,numAsString:e.value}),a(e,t)}),d=e,f=n;B(e)&&(d=c.numAsString,f=!0);var p=o(d,f);return(0,F.useMemo)(function(){l(p)},[p.formattedValue]),(0,F.useEffect)(function(){if(!B(t)&&B(e)&&c.formattedValue!==``){var n=parseFloat(c.numAsString);u({formattedValue:c.formattedValue,value:c.numAsString,floatValue:isNaN(n)?void 0:n},{event:void 0,source:I.props})}},[]),[c,u]}function Ae(e){return e.replace(/[^0-9]/g,``)}function je(e){return e}function Me(e){var t=e.type;t===void 0&&(t=`text`);var n=e.displayType;n===void 0&&(n=`input`);var r=e.customInput,i=e.renderText,a=e.getInputRef,o=e.format;o===void 0&&(o=je);var s=e.removeFormatting;s===void 0&&(s=Ae);var c=e.defaultValue,l=e.valueIsNumericString,u=e.onValueChange,d=e.isAllowed,f=e.onChange;f===void 0&&(f=L);var p=e.onKeyDown;p===void 0&&(p=L);var m=e.onMouseUp;m===void 0&&(m=L);var h=e.onFocus;h===void 0&&(h=L);var g=e.onBlur;g===void 0&&(g=L);var _=e.value,v=e.getCaretBoundary;v===void 0&&(v=ke);var y=e.isValidInputCharacter;y===void 0&&(y=z);var b=e.isCharacterSame,x=ge(e,[`type`,`displayType`,`customInput`,`renderText`,`getInputRef`,`format`,`removeFormatting`,`defaultValue`,`valueIsNumericString`,`onValueChange`,`isAllowed`,`onChange`,`onKeyDown`,`onMouseUp`,`onFocus`,`onBlur`,`value`,`getCaretBoundary`,`isValidInputCharacter`,`isCharacterSame`]),S=Z(_,c,!!l,o,s,u),C=S[0],w=C.formattedValue,T=C.numAsString,E=S[1],D=(0,F.useRef)(),O=(0,F.useRef)({formattedValue:w,numAsString:T}),k=function(e,t){O.current={formattedValue:e.formattedValue,numAsString:e.value},E(e,t)},A=(0,F.useState)(!1),ee=A[0],j=A[1],te=(0,F.useRef)(null),M=(0,F.useRef)({setCaretTimeout:null,focusTimeout:null});(0,F.useEffect)(function(){return j(!0),function(){clearTimeout(M.current.setCaretTimeout),clearTimeout(M.current.focusTimeout)}},[]);var ne=o,re=function(e,t){var n=parseFloat(t);return{formattedValue:e,value:t,floatValue:isNaN(n)?void 0:n}},N=function(e,t,n){(e.selectionStart!==0||e.selectionEnd!==e.value.length)&&(q(e,t),M.current.setCaretTimeout=setTimeout(function(){e.value===n&&e.selectionStart!==t&&q(e,t)},0))},P=function(e,t,n){return Oe(e,t,v(e),n)},ie=function(e,t,n){var r=v(t),i=De(t,w,e,n,r,y,b);return i=Oe(t,i,r),i},ae=function(e){var t=e.formattedValue;t===void 0&&(t=``);var n=e.input,r=e.source,i=e.event,a=e.numAsString,o;if(n){var s=e.inputValue||n.value,c=X(n);n.value=t,o=ie(s,t,c),o!==void 0&&N(n,o,t)}t!==w&&k(re(t,a),{event:i,source:r})};(0,F.useEffect)(function(){var e=O.current,t=e.formattedValue,n=e.numAsString;(w!==t||T!==n)&&k(re(w,T),{event:void 0,source:I.props})},[w,T]);var oe=te.current?X(te.current):void 0;(typeof window<`u`?F.useLayoutEffect:F.useEffect)(function(){var e=te.current;if(w!==O.current.formattedValue&&e){var t=ie(O.current.formattedValue,w,oe);e.value=w,N(e,t,w)}},[w]);var se=function(e,t,n){var r=t.target,i=D.current?Ce(D.current,r.selectionEnd):J(w,e),a=Object.assign(Object.assign({},i),{lastValue:w}),o=s(e,a),c=ne(o);if(o=s(c,void 0),d&&!d(re(c,o))){var l=t.target,u=ie(e,w,X(l));return l.value=w,N(l,u,w),!1}return ae({formattedValue:c,numAsString:o,inputValue:e,event:t,source:n,input:t.target}),!0},ce=function(e,t){t===void 0&&(t=0),D.current={selectionStart:e.selectionStart,selectionEnd:e.selectionEnd+t}},le=function(e){var t=e.target.value;se(t,e,I.event)&&f(e),D.current=void 0},ue=function(e){var t=e.target,n=e.key,r=t.selectionStart,i=t.selectionEnd,a=t.value;a===void 0&&(a=``);var o;n===`ArrowLeft`||n===`Backspace`?o=Math.max(r-1,0):n===`ArrowRight`?o=Math.min(r+1,a.length):n===`Delete`&&(o=r);var s=0;n===`Delete`&&r===i&&(s=1);var c=n===`ArrowLeft`||n===`ArrowRight`;if(o===void 0||r!==i&&!c)p(e),ce(t,s);else{var l=o;c?(l=P(a,o,n===`ArrowLeft`?`left`:`right`),l!==o&&e.preventDefault()):n===`Delete`&&!y(a[o])?l=P(a,o,`right`):n===`Backspace`&&!y(a[o])&&(l=P(a,o,`left`)),l!==o&&N(t,l,a),p(e),ce(t,s)}},de=function(e){var t=e.target,n=function(){var e=t.selectionStart,n=t.selectionEnd,r=t.value;if(r===void 0&&(r=``),e===n){var i=P(r,e);i!==e&&N(t,i,r)}};n(),requestAnimationFrame(function(){n()}),m(e),ce(t)},fe=function(e){e.persist&&e.persist();var t=e.target,n=e.currentTarget;te.current=t,M.current.focusTimeout=setTimeout(function(){var r=t.selectionStart,i=t.selectionEnd,a=t.value;a===void 0&&(a=``);var o=P(a,r);o!==r&&(r!==0||i!==a.length)&&N(t,o,a),h(Object.assign(Object.assign({},e),{currentTarget:n}))},0)},pe=function(e){te.current=null,clearTimeout(M.current.focusTimeout),clearTimeout(M.current.setCaretTimeout),g(e)},me=ee&&we()?`numeric`:void 0,he=Object.assign({inputMode:me},x,{type:t,value:w,onChange:le,onKeyDown:ue,onMouseUp:de,onFocus:fe,onBlur:pe});if(n===`text`)return i?F.createElement(F.Fragment,null,i(w,x)||null):F.createElement(`span`,Object.assign({},x,{ref:a}),w);if(r){var R=r;return F.createElement(R,Object.assign({},he,{ref:a}))}return F.createElement(`input`,Object.assign({},he,{ref:a}))}function Ne(e,t){var n=t.decimalScale,r=t.fixedDecimalScale,i=t.prefix;i===void 0&&(i=``);var a=t.suffix;a===void 0&&(a=``);var o=t.allowNegative,s=t.thousandsGroupStyle;if(s===void 0&&(s=`thousand`),e===``||e===`-`)return e;var c=Pe(t),l=c.thousandSeparator,u=c.decimalSeparator,d=n!==0&&e.indexOf(`.`)!==-1||n&&r,f=U(e,o),p=f.beforeDecimal,m=f.afterDecimal,h=f.addNegation;return n!==void 0&&(m=W(m,n,!!r)),l&&(p=V(p,l,s)),i&&(p=i+p),a&&(m+=a),h&&(p=`-`+p),e=p+(d&&u||``)+m,e}function Pe(e){var t=e.decimalSeparator;t===void 0&&(t=`.`);var n=e.thousandSeparator,r=e.allowedDecimalSeparators;return n===!0&&(n=`,`),r||=[t,`.`],{decimalSeparator:t,thousandSeparator:n,allowedDecimalSeparators:r}}function Fe(e,t){e===void 0&&(e=``);var n=RegExp(`(-)`),r=RegExp(`(-)(.)*(-)`),i=n.test(e),a=r.test(e);return e=e.replace(/-/g,``),i&&!a&&t&&(e=`-`+e),e}function Ie(e,t){return RegExp(`(^-)|[0-9]|`+ye(e),t?`g`:void 0)}function Le(e,t,n){return e===``||!t?.match(/\d/)&&!n?.match(/\d/)&&typeof e==`string`&&!isNaN(Number(e))}function Re(e,t,n){var r;t===void 0&&(t=Te(e));var i=n.allowNegative,a=n.prefix;a===void 0&&(a=``);var o=n.suffix;o===void 0&&(o=``);var s=n.decimalScale,c=t.from,l=t.to,u=l.start,d=l.end,f=Pe(n),p=f.allowedDecimalSeparators,m=f.decimalSeparator,h=e[d]===m;if(z(e)&&(e===a||e===o)&&t.lastValue===``)return e;if(d-u===1&&p.indexOf(e[u])!==-1){var g=s===0?``:m;e=e.substring(0,u)+g+e.substring(u+1,e.length)}var _=function(e,t,n){var r=!1,i=!1;a.startsWith(`-`)?r=!1:e.startsWith(`--`)?(r=!1,i=!0):o.startsWith(`-`)&&e.length===o.length?r=!1:e[0]===`-`&&(r=!0);var s=+!!r;return i&&(s=2),s&&(e=e.substring(s),t-=s,n-=s),{value:e,start:t,end:n,hasNegation:r}},v=_(e,u,d),y=v.hasNegation;r=v,e=r.value,u=r.start,d=r.end;var b=_(t.lastValue,c.start,c.end),x=b.start,S=b.end,C=b.value,w=e.substring(u,d);e.length&&C.length&&(x>C.length-o.length||S<a.length)&&!(w&&o.startsWith(w))&&(e=C);var T=0;e.startsWith(a)?T+=a.length:u<a.length&&(T=u),e=e.substring(T),d-=T;var E=e.length,D=e.length-o.length;e.endsWith(o)?E=D:(d>D||d>e.length-o.length)&&(E=d),e=e.substring(0,E),e=Fe(y?`-`+e:e,i),e=(e.match(Ie(m,!0))||[]).join(``);var O=e.indexOf(m);e=e.replace(new RegExp(ye(m),`g`),function(e,t){return t===O?`.`:``});var k=U(e,i),A=k.beforeDecimal,ee=k.afterDecimal,j=k.addNegation;return l.end-l.start<c.end-c.start&&A===``&&h&&!parseFloat(ee)&&(e=j?`-`:``),e}function ze(e,t){var n=t.prefix;n===void 0&&(n=``);var r=t.suffix;r===void 0&&(r=``);var i=Array.from({length:e.length+1}).map(function(){return!0}),a=e[0]===`-`;i.fill(!1,0,Math.min(n.length+ +!!a,e.length));var o=e.length;return i.fill(!1,o-r.length+1,o+1),i}function Be(e){var t=Pe(e),n=t.thousandSeparator,r=t.decimalSeparator,i=e.prefix;i===void 0&&(i=``);var a=e.allowNegative;if(a===void 0&&(a=!0),n===r)throw Error(`
        Decimal separator can't be same as thousand separator.
        thousandSeparator: `+n+` (thousandSeparator = {true} is same as thousandSeparator = ",")
        decimalSeparator: `+r+` (default value for decimalSeparator is .)
     `);return i.startsWith(`-`)&&a&&(console.error(`
      Prefix can't start with '-' when allowNegative is true.
      prefix: `+i+`
      allowNegative: `+a+`
    `),a=!1),Object.assign(Object.assign({},e),{allowNegative:a})}function Ve(e){e=Be(e),e.decimalSeparator,e.allowedDecimalSeparators,e.thousandsGroupStyle;var t=e.suffix,n=e.allowNegative,r=e.allowLeadingZeros,i=e.onKeyDown;i===void 0&&(i=L);var a=e.onBlur;a===void 0&&(a=L);var o=e.thousandSeparator,s=e.decimalScale,c=e.fixedDecimalScale,l=e.prefix;l===void 0&&(l=``);var u=e.defaultValue,d=e.value,f=e.valueIsNumericString,p=e.onValueChange,m=ge(e,[`decimalSeparator`,`allowedDecimalSeparators`,`thousandsGroupStyle`,`suffix`,`allowNegative`,`allowLeadingZeros`,`onKeyDown`,`onBlur`,`thousandSeparator`,`decimalScale`,`fixedDecimalScale`,`prefix`,`defaultValue`,`value`,`valueIsNumericString`,`onValueChange`]),h=Pe(e),g=h.decimalSeparator,_=h.allowedDecimalSeparators,v=function(t){return Ne(t,e)},y=function(t,n){return Re(t,n,e)},b=B(d)?u:d,x=f??Le(b,l,t);B(d)?B(u)||(x||=typeof u==`number`):x||=typeof d==`number`;var S=function(e){return ve(e)?e:(typeof e==`number`&&(e=Se(e)),x&&typeof s==`number`?K(e,s,!!c):e)},C=Z(S(d),S(u),!!x,v,y,p),w=C[0],T=w.numAsString,E=w.formattedValue,D=C[1];return Object.assign(Object.assign({},m),{value:E,valueIsNumericString:!1,isValidInputCharacter:function(e){return e===g||z(e)},isCharacterSame:function(e){var t=e.currentValue,n=e.lastValue,r=e.formattedValue,i=e.currentValueIndex,a=e.formattedValueIndex,o=t[i],u=r[a],f=J(n,t).to,p=function(e){return y(e).indexOf(`.`)+l.length};return d===0&&c&&s&&t[f.start]===g&&p(t)<i&&p(r)>a?!1:i>=f.start&&i<f.end&&_&&_.includes(o)&&u===g?!0:o===u},onValueChange:D,format:v,removeFormatting:y,getCaretBoundary:function(t){return ze(t,e)},onKeyDown:function(e){var t=e.target,r=e.key,a=t.selectionStart,u=t.selectionEnd,d=t.value;if(d===void 0&&(d=``),(r===`Backspace`||r===`Delete`)&&u<l.length&&d!==`-`)e.preventDefault();else if(a!==u)i(e);else{r===`Backspace`&&d[0]===`-`&&a===l.length+1&&n&&q(t,1),s&&c&&(r===`Backspace`&&d[a-1]===g?(q(t,a-1),e.preventDefault()):r===`Delete`&&d[a]===g&&e.preventDefault()),_?.includes(r)&&d[a]===g&&q(t,a+1);var f=o===!0?`,`:o;r===`Backspace`&&d[a-1]===f&&q(t,a-1),r===`Delete`&&d[a]===f&&q(t,a+1),i(e)}},onBlur:function(t){var n=T;n.match(/\d/g)||(n=``),r||(n=xe(n)),c&&s&&(n=K(n,s,c)),n!==T&&D({formattedValue:Ne(n,e),value:n,floatValue:parseFloat(n)},{event:t,source:I.event}),a(t)}})}function He(e){var t=Ve(e);return F.createElement(Me,Object.assign({},t))}function Ue(e,t){return/\d/.test(e)||e===t}function We(e,t,n,r){let i=0;for(let n=0;n<t&&n<e.length;n+=1)Ue(e[n],r)&&(i+=1);if(i===0)return Math.min(t,n.length);for(let e=0;e<n.length;e+=1)if(Ue(n[e],r)&&(--i,i===0))return e+1;return n.length}function Ge(e,t){let n=0;for(;t+n<e.length&&/\d/.test(e[t+n]);)n+=1;return n}function Ke(e,{decimalSeparator:t,thousandSeparator:n,allowedDecimalSeparators:r,thousandsGroupStyle:i}){let a=new Set([...r,t].filter(e=>e.length===1)),o=e.split(``),s=o.reduce((e,t,n)=>(a.has(t)&&e.push(n),e),[]);if(s.length===0)return e;let c=s[s.length-1],l=o[c],u=s.filter(e=>o[e]===l).length,d=i===`wan`?4:3,f=-1;return u===1&&(f=l===t?c:l===n&&Ge(e,c+1)===d?-1:c),o.map((e,r)=>r===f?t:a.has(e)&&e!==n?``:e).join(``)}var Q=u();function qe({direction:e,style:t,...n}){return(0,Q.jsx)(`svg`,{style:{width:`var(--ni-chevron-size)`,height:`var(--ni-chevron-size)`,transform:e===`up`?`rotate(180deg)`:void 0,...t},viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,...n,children:(0,Q.jsx)(`path`,{d:`M3.13523 6.15803C3.3241 5.95657 3.64052 5.94637 3.84197 6.13523L7.5 9.56464L11.158 6.13523C11.3595 5.94637 11.6759 5.95657 11.8648 6.15803C12.0536 6.35949 12.0434 6.67591 11.842 6.86477L7.84197 10.6148C7.64964 10.7951 7.35036 10.7951 7.15803 10.6148L3.15803 6.86477C2.95657 6.67591 2.94637 6.35949 3.13523 6.15803Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}var Je={root:`m_e2f5cd4e`,controls:`m_95e17d22`,control:`m_80b4b171`},Ye=/^(0\.0*|-0(\.0*)?)$/,Xe=/^-?0\d+(\.\d+)?\.?$/,Ze=/\.\d*0$/,Qe=/^-?\d+\.$/;function $e(e){return typeof e==`string`&&e!==``&&!Number.isNaN(Number(e))}function et(e){return typeof e==`bigint`}function tt(e){return typeof e==`number`?e<2**53-1:e===``||$e(e)&&Number(e)<2**53-1}function nt(e,t){return e===``||e===`-`||!t&&e.startsWith(`-`)?!1:/^-?\d+$/.test(e)}function rt(e,t){return typeof e==`bigint`||e===``||nt(e,t)}function it(e){if(!/^-?\d+$/.test(e))return null;try{return BigInt(e)}catch{return null}}function at(e){if(typeof e==`bigint`)return e;if(typeof e==`number`&&Number.isFinite(e)&&Number.isInteger(e))return BigInt(e)}function ot(e,t,n){return t!==void 0&&e<t?t:n!==void 0&&e>n?n:e}function st(e){return e.toString().replace(`.`,``).length}function ct(e,t){return(typeof e==`number`?e<2**53-1:!Number.isNaN(Number(e)))&&!Number.isNaN(e)&&st(t)<14&&t!==``}function lt(e,t,n){return e===void 0||(t===void 0||e>=t)&&(n===void 0||e<=n)}var ut={size:`sm`,step:1,clampBehavior:`blur`,allowDecimal:!0,allowNegative:!0,withKeyboardEvents:!0,allowLeadingZeros:!0,trimLeadingZeroesOnBlur:!0,startValue:0,allowedDecimalSeparators:[`.`,`,`]},dt=P((e,{size:t})=>({controls:{"--ni-chevron-size":ae(t,`ni-chevron-size`)}}));function ft(e,t){return t?`${e}.`:e}function pt(e,t){let n=Qe.test(e),r=t.trim?e.replace(/^0+(?=\d)/,``):e,i=parseFloat(r);if(Number.isNaN(i))return r;if(!t.clamp)return t.trim?ft(i,n):e;let a=i>2**53-1&&t.max!==void 0?t.max:pe(i,t.min,t.max);return!t.trim&&a===i?e:ft(a,n)}function mt(e,t){if(e===``||e===`-`)return e;let n=it(e);return n===null?e:t.clampBehavior===`blur`?ot(n,t.min,t.max):n}var ht=ue(e=>{let t=le([`Input`,`InputWrapper`,`NumberInput`],ut,e),{className:n,classNames:r,styles:i,unstyled:a,vars:s,onChange:c,onValueChange:l,value:u,defaultValue:d,max:f,min:p,step:m,hideControls:h,rightSection:g,isAllowed:_,clampBehavior:v,onBlur:y,allowDecimal:b,decimalScale:x,onKeyDown:S,onKeyDownCapture:C,handlersRef:w,startValue:T,disabled:E,rightSectionPointerEvents:D,allowNegative:O,readOnly:k,size:A,rightSectionWidth:ee,stepHoldInterval:j,stepHoldDelay:M,allowLeadingZeros:ne,withKeyboardEvents:re,trimLeadingZeroesOnBlur:P,allowedDecimalSeparators:ae,selectAllOnFocus:ue,onMinReached:me,onMaxReached:he,onFocus:ge,attributes:I,ref:L,...R}=t,z=O??!0,B=ne??!0,_e=oe({name:`NumberInput`,classes:Je,props:t,classNames:r,styles:i,unstyled:a,attributes:I,vars:s,varsResolver:dt}),{resolvedClassNames:ve,resolvedStyles:ye}=de({classNames:r,styles:i,props:t}),be=(0,F.useRef)(et(u)||et(d)?`bigint`:`number`);et(u)?be.current=`bigint`:typeof u==`number`&&(be.current=`number`);let V=be.current===`bigint`,[H,U]=fe({value:u,defaultValue:d,finalValue:``,onChange:c}),xe=M!==void 0&&j!==void 0,W=(0,F.useRef)(null),G=(0,F.useRef)(null),Se=(0,F.useRef)(0),K=typeof p==`number`?p:void 0,q=typeof f==`number`?f:void 0,J=typeof m==`number`?m:ut.step,Ce=typeof T==`number`?T:ut.startValue,Y=at(p),X=at(f),we=at(m)??BigInt(1),Te=at(T)??BigInt(0),Ee=e=>!nt(e,z)||B&&Xe.test(e)?e:it(e)??e,De=e=>{let t=Number(e);return Number.isSafeInteger(t)?t:void 0},Oe=(e,t)=>{t.source===`event`&&U(V?Ee(e.value):ct(e.floatValue,e.value)&&!Ye.test(e.value)&&!(B&&Xe.test(e.value))&&!Ze.test(e.value)&&!Qe.test(e.value)?e.floatValue:e.value),l?.(e,t)},ke=e=>{let t=String(e).match(/(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/);return t?Math.max(0,(t[1]?t[1].length:0)-(t[2]?+t[2]:0)):0},Z=e=>{W.current&&e!==void 0&&W.current.setSelectionRange(e,e)},Ae=(0,F.useRef)(o);Ae.current=()=>{if(V){if(!rt(H,z))return;let e,t=H;if(typeof t==`bigint`){let n=t+we;X!==void 0&&n>X&&he?.(),e=X!==void 0&&n>X?X:n}else if(typeof t==`string`&&t!==``){let n=it(t);if(n===null)return;let r=n+we;X!==void 0&&r>X&&he?.(),e=X!==void 0&&r>X?X:r}else e=ot(Te,Y,X);let n=e.toString();U(e),l?.({floatValue:De(e),formattedValue:n,value:n},{source:`increment`}),setTimeout(()=>Z(W.current?.value.length),0);return}if(!tt(H))return;let e,t=ke(H),n=ke(J),r=Math.max(t,n),i=10**r;if(!$e(H)&&(typeof H!=`number`||Number.isNaN(H)))e=pe(Ce,K,q);else if(q!==void 0){let t=(Math.round(Number(H)*i)+Math.round(J*i))/i;t>q&&he?.(),e=t<=q?t:q}else e=(Math.round(Number(H)*i)+Math.round(J*i))/i;let a=e.toFixed(r);U(parseFloat(a)),l?.({floatValue:parseFloat(a),formattedValue:a,value:a},{source:`increment`}),setTimeout(()=>Z(W.current?.value.length),0)};let je=(0,F.useRef)(o);je.current=()=>{if(V){if(!rt(H,z))return;let e,t=Y===void 0?z?void 0:BigInt(0):Y,n=H;if(typeof n==`bigint`){let r=n-we;t!==void 0&&r<t&&me?.(),e=t!==void 0&&r<t?t:r}else if(typeof n==`string`&&n!==``){let r=it(n);if(r===null)return;let i=r-we;t!==void 0&&i<t&&me?.(),e=t!==void 0&&i<t?t:i}else e=ot(Te,t,X);let r=e.toString();U(e),l?.({floatValue:De(e),formattedValue:r,value:r},{source:`decrement`}),setTimeout(()=>Z(W.current?.value.length),0);return}if(!tt(H))return;let e,t=K===void 0?z?-(2**53-1):0:K,n=ke(H),r=ke(J),i=Math.max(n,r),a=10**i;if(!$e(H)&&typeof H!=`number`||Number.isNaN(H))e=pe(Ce,t,q);else{let n=(Math.round(Number(H)*a)-Math.round(J*a))/a;t!==void 0&&n<t&&me?.(),e=t!==void 0&&n<t?t:n}let o=e.toFixed(i);U(parseFloat(o)),l?.({floatValue:parseFloat(o),formattedValue:o,value:o},{source:`decrement`}),setTimeout(()=>Z(W.current?.value.length),0)};let Me=e=>{let t=e.clipboardData.getData(`text`),n=R.decimalSeparator||`.`,r=Ke(t,{decimalSeparator:n,thousandSeparator:R.thousandSeparator===!0?`,`:R.thousandSeparator===!1?void 0:R.thousandSeparator,allowedDecimalSeparators:ae||[`.`,`,`],thousandsGroupStyle:R.thousandsGroupStyle});if(r!==t){e.preventDefault();let t=W.current;if(t){let e=t.selectionStart??0,i=t.selectionEnd??0,a=t.value,o=a.substring(0,e)+r+a.substring(i);(Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype,`value`)?.set)?.call(t,o),t.dispatchEvent(new Event(`change`,{bubbles:!0}));let s=e+r.length;setTimeout(()=>Z(We(o,s,t.value,n)),0)}}R.onPaste?.(e)},Ne=e=>{S?.(e),!k&&re&&(e.key===`ArrowUp`&&(e.preventDefault(),Ae.current?.()),e.key===`ArrowDown`&&(e.preventDefault(),je.current?.()))},Pe=e=>{if(C?.(e),e.key===`Backspace`){let t=W.current;t&&t.selectionStart===0&&t.selectionStart===t.selectionEnd&&(e.preventDefault(),window.setTimeout(()=>Z(0),0))}},Fe=e=>{ue&&window.setTimeout(()=>W.current?.select(),0),ge?.(e)},Ie=e=>{let t=H;V?(v===`blur`&&typeof t==`bigint`&&(t=ot(t,Y,X)),P&&typeof t==`string`&&(t=mt(t,{min:Y,max:X,clampBehavior:v}))):typeof t==`number`?v===`blur`&&(t=pe(t,K,q)):typeof t==`string`&&(t=pt(t,{min:K,max:q,trim:!!P&&ke(t)<15,clamp:v===`blur`})),H!==t&&U(t),y?.(e)};ie(w,{increment:Ae.current,decrement:je.current});let Le=e=>{e?Ae.current?.():je.current?.(),Se.current+=1},Re=e=>{if(Le(e),xe){let t=typeof j==`number`?j:j(Se.current);G.current=window.setTimeout(()=>Re(e),t)}},ze=(e,t)=>{e.preventDefault(),W.current?.focus(),Le(t),xe&&(G.current=window.setTimeout(()=>Re(t),M))},Be=()=>{G.current&&window.clearTimeout(G.current),G.current=null,Se.current=0},Ve=(0,Q.jsxs)(`div`,{..._e(`controls`),children:[(0,Q.jsx)(ce,{..._e(`control`),tabIndex:-1,"aria-hidden":!0,disabled:E||typeof H==`number`&&q!==void 0&&H>=q||typeof H==`bigint`&&X!==void 0&&H>=X,mod:{direction:`up`},onMouseDown:e=>e.preventDefault(),onPointerDown:e=>{ze(e,!0)},onPointerUp:Be,onPointerLeave:Be,children:(0,Q.jsx)(qe,{direction:`up`})}),(0,Q.jsx)(ce,{..._e(`control`),tabIndex:-1,"aria-hidden":!0,disabled:E||typeof H==`number`&&K!==void 0&&H<=K||typeof H==`bigint`&&Y!==void 0&&H<=Y,mod:{direction:`down`},onMouseDown:e=>e.preventDefault(),onPointerDown:e=>{ze(e,!1)},onPointerUp:Be,onPointerLeave:Be,children:(0,Q.jsx)(qe,{direction:`down`})})]});return(0,Q.jsx)(te,{component:He,allowNegative:O,className:se(Je.root,n),size:A,...R,inputMode:V?`numeric`:`decimal`,readOnly:k,disabled:E,value:typeof H==`bigint`?H.toString():H,getInputRef:N(L,W),onValueChange:Oe,rightSection:h||k||!(V?rt(H,z):tt(H))?g:g||Ve,classNames:ve,styles:ye,unstyled:a,__staticSelector:`NumberInput`,decimalScale:V?0:b?x:0,onPaste:Me,onFocus:Fe,onKeyDown:Ne,onKeyDownCapture:Pe,rightSectionPointerEvents:D??(E?`none`:void 0),rightSectionWidth:ee??`var(--ni-right-section-width-${A||`sm`})`,allowLeadingZeros:ne,allowedDecimalSeparators:ae,onBlur:Ie,attributes:I,isAllowed:e=>{if(_&&!_(e))return!1;if(v!==`strict`)return!0;if(!V)return lt(e.floatValue,K,q);if(e.value===``||e.value===`-`)return!0;let t=it(e.value);return t===null||(Y===void 0||t>=Y)&&(X===void 0||t<=X)}})});ht.classes={...te.classes,...Je},ht.varsResolver=dt,ht.displayName=`@mantine/core/NumberInput`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
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
    fragment AppRow on App {
  id
  name
  description
  active
  autoAssign
  createdAt
  lastSignInAt
  viewerCan {
    ...Can
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
}`,{fragmentName:`AppRow`}),new $(`
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
    fragment AppWhole on App {
  id
  version
  name
  description
  active
  autoAssign
  publicSignUp
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  defaultClient {
    id
    __typename
  }
  clients(first: 20) {
    nodes {
      ...ClientWhole
      __typename
    }
    __typename
  }
  accounts(first: 1) {
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
}`,{fragmentName:`AppWhole`}),new $(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var gt=new $(`
    query AppList($first: Int, $after: String, $last: Int, $before: String, $search: String, $filter: AppFilter, $orderBy: AppOrder) {
  apps(
    first: $first
    after: $after
    last: $last
    before: $before
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
    nodes {
      ...AppRow
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
fragment AppRow on App {
  id
  name
  description
  active
  autoAssign
  createdAt
  lastSignInAt
  viewerCan {
    ...Can
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
}`,{hash:`sha256:cb056ea71252ddc9410641a6b4cd87dfbabec790f38b226f96c1ce45762d8e5b`}),_t=new $(`
    query AppCount($search: String, $filter: AppFilter) {
  apps(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:5a1047c3986640c0ec6cb0de51f7624dc3b75c0de91abb1c415130fbe2f06f70`}),vt=new $(`
    query AppDetail($id: ID!) {
  app(id: $id) {
    ...AppWhole
    __typename
  }
  tenant {
    id
    version
    defaultApp {
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
}
fragment AppWhole on App {
  id
  version
  name
  description
  active
  autoAssign
  publicSignUp
  createdAt
  updatedAt
  viewerCan {
    ...Can
    __typename
  }
  defaultClient {
    id
    __typename
  }
  clients(first: 20) {
    nodes {
      ...ClientWhole
      __typename
    }
    __typename
  }
  accounts(first: 1) {
    totalCount
    __typename
  }
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
}`,{hash:`sha256:378e57859a3d186d71a140cd768e39997a8215f20407dced97223d22c86f654f`}),yt=new $(`
    query AppDashboard($id: ID!) {
  app(id: $id) {
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
      accounts {
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
}`,{hash:`sha256:ba534e32b473ec727462638010e8077ef8beaab693642c237d95bdbf519c820e`}),bt=new $(`
    query AppUsers($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $filter: AppUserFilter) {
  app(id: $id) {
    id
    users(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      edges {
        sources {
          kind
          account {
            id
            name
            __typename
          }
          group {
            id
            name
            __typename
          }
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
}`,{hash:`sha256:8f78de60198dcd947222c523cfc235fdf93ca881d6c78f3d3ff439327a9cfecd`}),xt=new $(`
    query AppAccounts($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  app(id: $id) {
    id
    accounts(first: $first, after: $after, last: $last, before: $before) {
      edges {
        autoAssigned
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
}`,{hash:`sha256:560284a1a3c714da9514f08a08a02831332efd50be3370a00e8f665583bfc731`}),St=new $(`
    query AppHistory($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  app(id: $id) {
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
}`,{hash:`sha256:a0824e9cb1acf2ad6c1171e2c96b3535ef6ea9fbcc2e3a5e32583301f37f7ea3`}),Ct=new $(`
    mutation AppCreate($input: AppCreateInput!, $key: String!) {
  appCreate(input: $input) @idempotent(key: $key) {
    app {
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
}`,{hash:`sha256:b4d6e5a00778a881dd9676952a0f06815e8b64c3f280b81c8306b850d613eaa3`}),wt=new $(`
    mutation AppUpdate($id: ID!, $input: AppUpdateInput!, $dryRun: Boolean! = false) {
  appUpdate(id: $id, input: $input) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:e6b8188eaa9049f2d79888ded1593f7e9ca6f91df223d2b2ffebb7a3ebbb585f`}),Tt=new $(`
    mutation AppDelete($id: ID!, $dryRun: Boolean! = false) {
  appDelete(id: $id) @dryRun(if: $dryRun) {
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
}`,{hash:`sha256:ccc6943315f79a8b6df956eb62f469fa6acf6f737a526bf3bfd7620218636cc3`}),Et=new $(`
    mutation AppMakeDefault($input: TenantUpdateInput!, $dryRun: Boolean! = false) {
  tenantUpdate(input: $input) @dryRun(if: $dryRun) {
    tenant {
      id
      version
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
}`,{hash:`sha256:ceb11ea7102a5a2e2d4dacb6b1533ef16480211a56622d14158064e16f6f763c`});new $(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});function Dt({appId:e,client:t,opened:n,onClose:r,onMade:i}){let a=Ot({appId:e,client:t,onClose:r,onMade:i});return(0,Q.jsx)(ne,{title:t?`Edit ${t.name}`:`Add a client`,opened:n,onClose:r,draft:`client.${t?.id??`new.${e}`}`,initial:kt(t),validate:({name:e,accessTokenTtl:t})=>({name:e.trim()?null:`A client needs a name.`,accessTokenTtl:t===``?`Say how many seconds, 60 to 86,400.`:null}),submit:a,submitLabel:t?`Save`:`Add the client`,operation:n=>At(e,t,n),children:e=>(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(M,{label:`Name`,description:`Unique in its app.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,Q.jsx)(j,{label:`Description`,autosize:!0,minRows:2,maxLength:1e3,...e.getInputProps(`description`)}),(0,Q.jsx)(me.Group,{label:`Where it runs`,...e.getInputProps(`type`),children:(0,Q.jsxs)(he,{gap:`xs`,mt:`xs`,children:[(0,Q.jsx)(me,{value:`WEB`,label:`On a server or in a browser`}),(0,Q.jsx)(me,{value:`NATIVE`,label:`On a phone or a desktop`})]})}),(0,Q.jsx)(j,{label:`Sends users back to`,description:`One address a line: https, http on localhost, or for native clients a scheme of their own.`,autosize:!0,minRows:3,classNames:{input:`mono`},...e.getInputProps(`redirectUris`)}),(0,Q.jsx)(ht,{label:`Access tokens live, in seconds`,min:60,max:86400,allowDecimal:!1,...e.getInputProps(`accessTokenTtl`)})]})})}function Ot({appId:t,client:n,onClose:r,onMade:i}){let a=e(v),o=e(b),s=re();return async e=>{if(n){let{data:t,problem:i}=await o.run({id:n.id,input:{...jt(e),expectedVersion:n.version}});if(i)return i;s.done(`Saved.`,t.clientUpdate?.changes),r();return}let{data:c,problem:l}=await a.run({input:{...jt(e),appId:t}});if(l)return l;r(),i({name:e.name.trim(),clientId:c.clientCreate.client.clientId,clientSecret:c.clientCreate.clientSecret})}}function kt(e){return{name:e?.name??``,description:e?.description??``,type:e?.type??`WEB`,redirectUris:e?.redirectUris.join(`
`)??``,accessTokenTtl:e?.accessTokenTtl??3600}}function At(e,t,n){return t?{name:`ClientUpdate`,document:b,variables:{id:t.id,input:{...jt(n),expectedVersion:t.version}}}:{name:`ClientCreate`,document:v,variables:{input:{...jt(n),appId:e},key:`a UUID, new for each request`}}}function jt({name:e,description:t,type:n,redirectUris:r,accessTokenTtl:i}){return{name:e.trim(),description:t.trim()||null,type:n,redirectUris:Mt(r),accessTokenTtl:Number(i)}}function Mt(e){return e.split(`
`).map(e=>e.trim()).filter(Boolean)}function Nt({app:e,onClose:t,onDone:n}){return(0,Q.jsx)(k,{opened:e!==null,onClose:t,title:`Delete the application ${e?.name??``}?`,document:Tt,name:`AppDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the application`,danger:!0,done:()=>`The application ${e?.name} was deleted.`,onDone:()=>n?.(),children:`Its clients, assignments, and what it keeps of its users go with it, and its tokens stop working. It can be restored for 30 days.`})}function Pt({app:e,opened:t,onClose:n,onMade:r}){let i=Ft(e,n,r),a={name:e?.name??``,description:e?.description??``,redirectUris:``,publicSignUp:e?.publicSignUp??!1};return(0,Q.jsx)(ne,{title:e?`Edit ${e.name}`:`Create an application`,opened:t,onClose:n,draft:`app.${e?.id??`new`}`,initial:a,validate:({name:e})=>({name:e.trim()?null:`An application needs a name.`}),submit:i,submitLabel:e?`Save`:`Create the application`,operation:t=>It(e,t),children:t=>(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(M,{label:`Name`,description:`Unique in the tenant.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...t.getInputProps(`name`)}),(0,Q.jsx)(j,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:2,maxLength:1e3,...t.getInputProps(`description`)}),!e&&(0,Q.jsx)(j,{label:`Sends users back to`,description:`Of its default client, one address a line. Can be said later.`,autosize:!0,minRows:2,classNames:{input:`mono`},...t.getInputProps(`redirectUris`)}),(0,Q.jsx)(ee,{label:`Public sign-up`,description:`Whoever signs in for the first time becomes a user.`,...t.getInputProps(`publicSignUp`,{type:`checkbox`})})]})})}function Ft(t,n,r){let i=e(Ct),a=e(wt),o=re();return async e=>{if(t){let{data:r,problem:i}=await a.run({id:t.id,input:Rt(t,e)});if(i)return i;o.done(`Saved.`,r.appUpdate?.changes),n();return}let{data:s,problem:c}=await i.run({input:Lt(e)});if(c)return c;let{app:l,clientId:u,clientSecret:d}=s.appCreate;n(),r?.(l.id,{name:l.name,clientId:u,clientSecret:d})}}function It(e,t){return e?{name:`AppUpdate`,document:wt,variables:{id:e.id,input:Rt(e,t)}}:{name:`AppCreate`,document:Ct,variables:{input:Lt(t),key:`a UUID, new for each request`}}}function Lt({name:e,description:t,redirectUris:n,publicSignUp:r}){let i=Mt(n);return{name:e.trim(),active:!1,publicSignUp:r,...t.trim()&&{description:t.trim()},...i.length>0&&{redirectUris:i}}}function Rt({version:e},{name:t,description:n,publicSignUp:r}){return{expectedVersion:e,name:t.trim(),description:n.trim()||null,publicSignUp:r}}var zt=[{name:`state`,label:`State`,kind:`choice`,options:[{value:`active`,label:`Active`},{value:`inactive`,label:`Inactive`}]},{name:`auto`,label:`Auto-assigned`,kind:`choice`,options:[{value:`yes`,label:`Yes`},{value:`no`,label:`No`}]},{name:`assigned`,label:`Given`,kind:`choice`,options:[{value:`yes`,label:`To somebody`},{value:`no`,label:`To nobody`}]}];function Bt(e){let{state:t,auto:n,assigned:r}=e;if(t||n||r)return{...t&&{active:t===`active`},...n&&{autoAssign:n===`yes`},...r&&{assigned:r===`yes`}}}var Vt={DIRECT:`Directly`,GROUP:`By a group`,ACCOUNT:`By an account`,TENANT:`By the environment`},Ht=[{name:`source`,label:`Has it`,kind:`choice`,many:!0,options:Object.entries(Vt).map(([e,t])=>({value:e,label:t}))},{name:`status`,label:`Status`,kind:`choice`,many:!0,options:[{value:`ACTIVE`,label:`Active`},{value:`PENDING`,label:`Pending`},{value:`DISABLED`,label:`Disabled`}]}];function Ut(e){let t=A(e.source),n=A(e.status);return t||n?{...t&&{source:t},...n&&{status:n}}:void 0}var Wt=[{id:`name`,header:`Name`,sort:`NAME`,cell:({id:e,name:t})=>(0,Q.jsx)(r,{to:`/apps/$id`,params:{id:e},children:t})},{id:`id`,header:`Id`,cell:({id:e})=>(0,Q.jsx)(E,{id:e,what:`the id of the application`})},{id:`state`,header:`State`,cell:e=>(0,Q.jsx)(Gt,{app:e})},{id:`created`,header:`Created`,sort:`CREATED_AT`,cell:({createdAt:e})=>(0,Q.jsx)(g,{at:e})},{id:`by`,header:`Created by`,cell:({history:e})=>(0,Q.jsx)(Jt,{history:e})},{id:`seen`,header:`Last sign-in`,cell:({lastSignInAt:e})=>(0,Q.jsx)(g,{at:e,never:`Never`})},{id:`auto`,header:`Auto-assigned`,extra:!0,cell:({autoAssign:e})=>e?`To all users`:(0,Q.jsx)(`span`,{className:`quiet`,children:`–`})},{id:`description`,header:`Description`,extra:!0,cell:({description:e})=>(0,Q.jsx)(`span`,{className:`quiet`,children:e??`–`})}];function Gt({app:e}){return e.active?(0,Q.jsx)(D,{tone:`good`,children:`Active`}):(0,Q.jsx)(D,{tone:`warn`,children:`Inactive`})}function Kt(){let e=_(Wt,`name`),t=e.search.q,r=Bt(e.search),i={...t&&{search:t},...r&&{filter:r}},o={...e.page,orderBy:e.order,...i},{data:c,problem:l,stale:u,reload:d}=n(gt,o,{keep:!0}),g=n(_t,i),[v,b]=(0,F.useState)(null);return(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsxs)(h,{title:`Applications`,sub:`What your users sign in to.`,children:[(0,Q.jsx)(p,{operations:[{name:`AppList`,document:gt,variables:o}]}),(0,Q.jsx)(f,{action:`appCreate`,children:(0,Q.jsx)(a,{leftSection:(0,Q.jsx)(C,{size:18}),onClick:()=>e.change({form:`new`}),children:`Create an application`})})]}),(0,Q.jsx)(S,{list:e,looksAt:`the start of a name`,filters:zt,children:(0,Q.jsx)(x,{columns:Wt,list:e})}),(0,Q.jsx)(m,{label:`Applications`,columns:Wt,rows:c?.apps?.nodes,page:c?.apps?.pageInfo,list:e,nameOf:e=>e.name,total:g.data?.apps?.totalCount,stale:u,problem:l,reload:d,empty:(0,Q.jsx)(Yt,{list:e,narrowed:!!t||!!r}),actions:e=>(0,Q.jsx)(y,{viewerCan:e.viewerCan,children:(0,Q.jsx)(T,{name:e.name,children:(0,Q.jsx)(f,{action:`appDelete`,children:(0,Q.jsx)(s.Item,{leftSection:(0,Q.jsx)(w,{size:16}),color:`red`,onClick:()=>b(e),children:`Delete…`})})})})}),(0,Q.jsx)(qt,{list:e}),(0,Q.jsx)(Nt,{app:v,onClose:()=>b(null)})]})}function qt({list:e}){let[n,r]=(0,F.useState)(null),i=t();return(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(Pt,{opened:e.search.form===`new`,onClose:()=>e.change({form:void 0},{replace:!0}),onMade:(e,t)=>r({id:e,...t})}),(0,Q.jsx)(O,{made:n,onClose:()=>{r(null),n&&i({to:`/apps/$id`,params:{id:n.id}})}})]})}function Jt({history:e}){let[t]=e?.nodes??[];return t?.action.endsWith(`.created`)?(0,Q.jsx)(d,{actor:t.actor,name:t.actorName}):(0,Q.jsx)(`span`,{className:`quiet`,children:`–`})}function Yt({list:e,narrowed:t}){if(t){let t=Object.fromEntries([`q`,...zt.map(({name:e})=>e)].map(e=>[e,void 0]));return(0,Q.jsx)(i,{title:`No application is like that`,action:(0,Q.jsx)(a,{variant:`default`,onClick:()=>e.narrow(t),children:`Show all applications`}),children:`The search looks at the start of names.`})}return(0,Q.jsx)(i,{title:`No application yet`,action:(0,Q.jsx)(f,{action:`appCreate`,children:(0,Q.jsx)(a,{onClick:()=>e.change({form:`new`}),children:`Create an application`})}),children:`Make one for each product that your users sign in to. Its credentials are generated.`})}export{Kt as AppList,Gt as AppState,Nt as a,yt as c,Et as d,wt as f,Pt as i,vt as l,Ht as n,Dt as o,bt as p,Vt as r,xt as s,Ut as t,St as u};