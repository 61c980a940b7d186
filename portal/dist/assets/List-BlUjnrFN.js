import{C as e,a as t,f as n,o as r,p as i,t as a}from"./index-Dzmk5SIJ.js";import{i as o,t as s}from"./Menu-BUU4YQuP.js";import{a as c,c as l,n as u}from"./preload-helper-BUWbU44Z.js";import{t as d}from"./Actor-CdvtABv5.js";import{c as f,o as p,r as m,t as h,u as g}from"./toast-vEZ8gWgz.js";import{t as _}from"./ColumnChoice-NeLNs3K4.js";import{s as v,t as y}from"./DataTable-tDV4jj-F.js";import{t as b}from"./FilterBar-Buz8_0Qx.js";import{t as x}from"./IconPlus-C7kXLlSF.js";import{t as S}from"./IconTrash-vJJ3WGKS.js";import{t as C}from"./RowMenu-DQe36gr-.js";import{t as w}from"./ShortId-CVHVwAap.js";import{t as T}from"./Status-CwDVyr0m.js";import{t as E}from"./SecretOnce-C1t1rz0c.js";import{t as D}from"./ConfirmWithRehearsal-j6S5XiFp.js";import{r as O}from"./FilterChip-BNXQ2LG0.js";import{t as k}from"./Switch-B1V40-x1.js";import{t as A}from"./Textarea-ROVhNMsf.js";import{t as ee}from"./TextInput-BsHdwkNL.js";import{t as j}from"./DrawerForm-CG1UIVLd.js";import{$ as te,F as M,M as ne,O as re,P as N,et as P,ft as ie,nt as ae,rt as oe}from"./matchContext-N1U96kf7.js";import{a as se,o as ce}from"./Alert-Cl6tkSM7.js";import{t as le}from"./InputBase-wL54wPKG.js";import{t as ue}from"./clamp-BVhf2JRQ.js";import{t as F}from"./Radio-BKQWxE0E.js";import{t as de}from"./Stack-BcOe59DE.js";import{f as fe,g as I}from"./Problem-BN2wabfx.js";var L=l(c());function pe(e,t){var n={};for(var r in e)Object.prototype.hasOwnProperty.call(e,r)&&t.indexOf(r)<0&&(n[r]=e[r]);if(e!=null&&typeof Object.getOwnPropertySymbols==`function`)for(var i=0,r=Object.getOwnPropertySymbols(e);i<r.length;i++)t.indexOf(r[i])<0&&Object.prototype.propertyIsEnumerable.call(e,r[i])&&(n[r[i]]=e[r[i]]);return n}var me;(function(e){e.event=`event`,e.props=`prop`})(me||={});function R(){}function he(e){var t,n=void 0;return function(){for(var r=[],i=arguments.length;i--;)r[i]=arguments[i];return t&&r.length===t.length&&r.every(function(e,n){return e===t[n]})||(t=r,n=e.apply(void 0,r)),n}}function z(e){return!!(e||``).match(/\d/)}function B(e){return e==null}function ge(e){return typeof e==`number`&&isNaN(e)}function _e(e){return B(e)||ge(e)||typeof e==`number`&&!isFinite(e)}function ve(e){return e.replace(/[-[\]/{}()*+?.\\^$|]/g,`\\$&`)}function ye(e){switch(e){case`lakh`:return/(\d+?)(?=(\d\d)+(\d)(?!\d))(\.\d+)?/g;case`wan`:return/(\d)(?=(\d{4})+(?!\d))/g;default:return/(\d)(?=(\d{3})+(?!\d))/g}}function be(e,t,n){var r=ye(n),i=e.search(/[1-9]/);return i=i===-1?e.length:i,e.substring(0,i)+e.substring(i,e.length).replace(r,`$1`+t)}function V(e){var t=(0,L.useRef)(e);return t.current=e,(0,L.useRef)(function(){for(var e=[],n=arguments.length;n--;)e[n]=arguments[n];return t.current.apply(t,e)}).current}function H(e,t){t===void 0&&(t=!0);var n=e[0]===`-`,r=n&&t;e=e.replace(`-`,``);var i=e.split(`.`);return{beforeDecimal:i[0],afterDecimal:i[1]||``,hasNegation:n,addNegation:r}}function U(e){if(!e)return e;var t=e[0]===`-`;t&&(e=e.substring(1,e.length));var n=e.split(`.`),r=n[0].replace(/^0+/,``)||`0`,i=n[1]||``;return(t?`-`:``)+r+(i?`.`+i:``)}function xe(e,t,n){for(var r=``,i=n?`0`:``,a=0;a<=t-1;a++)r+=e[a]||i;return r}function W(e,t){return Array(t+1).join(e)}function G(e){var t=e+``,n=t[0]===`-`?`-`:``;n&&(t=t.substring(1));var r=t.split(/[eE]/g),i=r[0],a=r[1];if(a=Number(a),!a)return n+i;i=i.replace(`.`,``);var o=1+a,s=i.length;return o<0?i=`0.`+W(`0`,Math.abs(o))+i:o>=s?i+=W(`0`,o-s):i=(i.substring(0,o)||`0`)+`.`+i.substring(o),n+i}function Se(e,t,n){if([``,`-`].indexOf(e)!==-1)return e;var r=(e.indexOf(`.`)!==-1||n)&&t,i=H(e),a=i.beforeDecimal,o=i.afterDecimal,s=i.hasNegation,c=parseFloat(`0.`+(o||`0`)),l=(o.length<=t?`0.`+o:c.toFixed(t)).split(`.`),u=a;a&&Number(l[0])&&(u=a.split(``).reverse().reduce(function(e,t,n){return e.length>n?(Number(e[0])+Number(t)).toString()+e.substring(1,e.length):t+e},l[0]));var d=xe(l[1]||``,t,n),f=s?`-`:``,p=r?`.`:``;return``+f+u+p+d}function K(e,t){if(e.value=e.value,e!==null){if(e.createTextRange){var n=e.createTextRange();return n.move(`character`,t),n.select(),!0}return e.selectionStart||e.selectionStart===0?(e.focus(),e.setSelectionRange(t,t),!0):(e.focus(),!1)}}var q=he(function(e,t){for(var n=0,r=0,i=e.length,a=t.length;e[n]===t[n]&&n<i;)n++;for(;e[i-1-r]===t[a-1-r]&&a-r>n&&i-r>n;)r++;return{from:{start:n,end:i-r},to:{start:n,end:a-r}}}),Ce=function(e,t){var n=Math.min(e.selectionStart,t);return{from:{start:n,end:e.selectionEnd},to:{start:n,end:t}}};function we(e,t,n){return Math.min(Math.max(e,t),n)}function J(e){return Math.max(e.selectionStart,e.selectionEnd)}function Y(){return typeof navigator<`u`&&!(navigator.platform&&/iPhone|iPod/.test(navigator.platform))}function Te(e){return{from:{start:0,end:0},to:{start:0,end:e.length},lastValue:``}}function Ee(e){var t=e.currentValue,n=e.formattedValue,r=e.currentValueIndex,i=e.formattedValueIndex;return t[r]===n[i]}function De(e,t,n,r,i,a,o){o===void 0&&(o=Ee);var s=i.findIndex(function(e){return e}),c=e.slice(0,s);!t&&!n.startsWith(c)&&(t=c,n=c+n,r+=c.length);for(var l=n.length,u=e.length,d={},f=Array(l),p=0;p<l;p++){f[p]=-1;for(var m=0,h=u;m<h;m++)if(o({currentValue:n,lastValue:t,formattedValue:e,currentValueIndex:p,formattedValueIndex:m})&&d[m]!==!0){f[p]=m,d[m]=!0;break}}for(var g=r;g<l&&(f[g]===-1||!a(n[g]));)g++;var _=g===l||f[g]===-1?u:f[g];for(g=r-1;g>0&&f[g]===-1;)g--;var v=g===-1||f[g]===-1?0:f[g]+1;return v>_?_:r-v<_-r?v:_}function Oe(e,t,n,r){var i=e.length;if(t=we(t,0,i),r===`left`){for(;t>=0&&!n[t];)t--;t===-1&&(t=n.indexOf(!0))}else{for(;t<=i&&!n[t];)t++;t>i&&(t=n.lastIndexOf(!0))}return t===-1&&(t=i),t}function ke(e){for(var t=Array.from({length:e.length+1}).map(function(){return!0}),n=0,r=t.length;n<r;n++)t[n]=!!(z(e[n])||z(e[n-1]));return t}function X(e,t,n,r,i,a){a===void 0&&(a=R);var o=V(function(e,t){var n,a;return _e(e)?(a=``,n=``):typeof e==`number`||t?(a=typeof e==`number`?G(e):e,n=r(a)):(a=i(e,void 0),n=r(a)),{formattedValue:n,numAsString:a}}),s=(0,L.useState)(function(){return o(B(e)?t:e,n)}),c=s[0],l=s[1],u=V(function(e,t){e.formattedValue!==c.formattedValue&&l({formattedValue:e.formattedValue,numAsString:e.value}),a(e,t)}),d=e,f=n;B(e)&&(d=c.numAsString,f=!0);var p=o(d,f);return(0,L.useMemo)(function(){l(p)},[p.formattedValue]),(0,L.useEffect)(function(){if(!B(t)&&B(e)&&c.formattedValue!==``){var n=parseFloat(c.numAsString);u({formattedValue:c.formattedValue,value:c.numAsString,floatValue:isNaN(n)?void 0:n},{event:void 0,source:me.props})}},[]),[c,u]}function Z(e){return e.replace(/[^0-9]/g,``)}function Ae(e){return e}function je(e){var t=e.type;t===void 0&&(t=`text`);var n=e.displayType;n===void 0&&(n=`input`);var r=e.customInput,i=e.renderText,a=e.getInputRef,o=e.format;o===void 0&&(o=Ae);var s=e.removeFormatting;s===void 0&&(s=Z);var c=e.defaultValue,l=e.valueIsNumericString,u=e.onValueChange,d=e.isAllowed,f=e.onChange;f===void 0&&(f=R);var p=e.onKeyDown;p===void 0&&(p=R);var m=e.onMouseUp;m===void 0&&(m=R);var h=e.onFocus;h===void 0&&(h=R);var g=e.onBlur;g===void 0&&(g=R);var _=e.value,v=e.getCaretBoundary;v===void 0&&(v=ke);var y=e.isValidInputCharacter;y===void 0&&(y=z);var b=e.isCharacterSame,x=pe(e,[`type`,`displayType`,`customInput`,`renderText`,`getInputRef`,`format`,`removeFormatting`,`defaultValue`,`valueIsNumericString`,`onValueChange`,`isAllowed`,`onChange`,`onKeyDown`,`onMouseUp`,`onFocus`,`onBlur`,`value`,`getCaretBoundary`,`isValidInputCharacter`,`isCharacterSame`]),S=X(_,c,!!l,o,s,u),C=S[0],w=C.formattedValue,T=C.numAsString,E=S[1],D=(0,L.useRef)(),O=(0,L.useRef)({formattedValue:w,numAsString:T}),k=function(e,t){O.current={formattedValue:e.formattedValue,numAsString:e.value},E(e,t)},A=(0,L.useState)(!1),ee=A[0],j=A[1],te=(0,L.useRef)(null),M=(0,L.useRef)({setCaretTimeout:null,focusTimeout:null});(0,L.useEffect)(function(){return j(!0),function(){clearTimeout(M.current.setCaretTimeout),clearTimeout(M.current.focusTimeout)}},[]);var ne=o,re=function(e,t){var n=parseFloat(t);return{formattedValue:e,value:t,floatValue:isNaN(n)?void 0:n}},N=function(e,t,n){(e.selectionStart!==0||e.selectionEnd!==e.value.length)&&(K(e,t),M.current.setCaretTimeout=setTimeout(function(){e.value===n&&e.selectionStart!==t&&K(e,t)},0))},P=function(e,t,n){return Oe(e,t,v(e),n)},ie=function(e,t,n){var r=v(t),i=De(t,w,e,n,r,y,b);return i=Oe(t,i,r),i},ae=function(e){var t=e.formattedValue;t===void 0&&(t=``);var n=e.input,r=e.source,i=e.event,a=e.numAsString,o;if(n){var s=e.inputValue||n.value,c=J(n);n.value=t,o=ie(s,t,c),o!==void 0&&N(n,o,t)}t!==w&&k(re(t,a),{event:i,source:r})};(0,L.useEffect)(function(){var e=O.current,t=e.formattedValue,n=e.numAsString;(w!==t||T!==n)&&k(re(w,T),{event:void 0,source:me.props})},[w,T]);var oe=te.current?J(te.current):void 0;(typeof window<`u`?L.useLayoutEffect:L.useEffect)(function(){var e=te.current;if(w!==O.current.formattedValue&&e){var t=ie(O.current.formattedValue,w,oe);e.value=w,N(e,t,w)}},[w]);var se=function(e,t,n){var r=t.target,i=D.current?Ce(D.current,r.selectionEnd):q(w,e),a=Object.assign(Object.assign({},i),{lastValue:w}),o=s(e,a),c=ne(o);if(o=s(c,void 0),d&&!d(re(c,o))){var l=t.target,u=ie(e,w,J(l));return l.value=w,N(l,u,w),!1}return ae({formattedValue:c,numAsString:o,inputValue:e,event:t,source:n,input:t.target}),!0},ce=function(e,t){t===void 0&&(t=0),D.current={selectionStart:e.selectionStart,selectionEnd:e.selectionEnd+t}},le=function(e){var t=e.target.value;se(t,e,me.event)&&f(e),D.current=void 0},ue=function(e){var t=e.target,n=e.key,r=t.selectionStart,i=t.selectionEnd,a=t.value;a===void 0&&(a=``);var o;n===`ArrowLeft`||n===`Backspace`?o=Math.max(r-1,0):n===`ArrowRight`?o=Math.min(r+1,a.length):n===`Delete`&&(o=r);var s=0;n===`Delete`&&r===i&&(s=1);var c=n===`ArrowLeft`||n===`ArrowRight`;if(o===void 0||r!==i&&!c)p(e),ce(t,s);else{var l=o;c?(l=P(a,o,n===`ArrowLeft`?`left`:`right`),l!==o&&e.preventDefault()):n===`Delete`&&!y(a[o])?l=P(a,o,`right`):n===`Backspace`&&!y(a[o])&&(l=P(a,o,`left`)),l!==o&&N(t,l,a),p(e),ce(t,s)}},F=function(e){var t=e.target,n=function(){var e=t.selectionStart,n=t.selectionEnd,r=t.value;if(r===void 0&&(r=``),e===n){var i=P(r,e);i!==e&&N(t,i,r)}};n(),requestAnimationFrame(function(){n()}),m(e),ce(t)},de=function(e){e.persist&&e.persist();var t=e.target,n=e.currentTarget;te.current=t,M.current.focusTimeout=setTimeout(function(){var r=t.selectionStart,i=t.selectionEnd,a=t.value;a===void 0&&(a=``);var o=P(a,r);o!==r&&(r!==0||i!==a.length)&&N(t,o,a),h(Object.assign(Object.assign({},e),{currentTarget:n}))},0)},fe=function(e){te.current=null,clearTimeout(M.current.focusTimeout),clearTimeout(M.current.setCaretTimeout),g(e)},I=ee&&Y()?`numeric`:void 0,he=Object.assign({inputMode:I},x,{type:t,value:w,onChange:le,onKeyDown:ue,onMouseUp:F,onFocus:de,onBlur:fe});if(n===`text`)return i?L.createElement(L.Fragment,null,i(w,x)||null):L.createElement(`span`,Object.assign({},x,{ref:a}),w);if(r){var B=r;return L.createElement(B,Object.assign({},he,{ref:a}))}return L.createElement(`input`,Object.assign({},he,{ref:a}))}function Me(e,t){var n=t.decimalScale,r=t.fixedDecimalScale,i=t.prefix;i===void 0&&(i=``);var a=t.suffix;a===void 0&&(a=``);var o=t.allowNegative,s=t.thousandsGroupStyle;if(s===void 0&&(s=`thousand`),e===``||e===`-`)return e;var c=Ne(t),l=c.thousandSeparator,u=c.decimalSeparator,d=n!==0&&e.indexOf(`.`)!==-1||n&&r,f=H(e,o),p=f.beforeDecimal,m=f.afterDecimal,h=f.addNegation;return n!==void 0&&(m=xe(m,n,!!r)),l&&(p=be(p,l,s)),i&&(p=i+p),a&&(m+=a),h&&(p=`-`+p),e=p+(d&&u||``)+m,e}function Ne(e){var t=e.decimalSeparator;t===void 0&&(t=`.`);var n=e.thousandSeparator,r=e.allowedDecimalSeparators;return n===!0&&(n=`,`),r||=[t,`.`],{decimalSeparator:t,thousandSeparator:n,allowedDecimalSeparators:r}}function Pe(e,t){e===void 0&&(e=``);var n=RegExp(`(-)`),r=RegExp(`(-)(.)*(-)`),i=n.test(e),a=r.test(e);return e=e.replace(/-/g,``),i&&!a&&t&&(e=`-`+e),e}function Fe(e,t){return RegExp(`(^-)|[0-9]|`+ve(e),t?`g`:void 0)}function Ie(e,t,n){return e===``||!t?.match(/\d/)&&!n?.match(/\d/)&&typeof e==`string`&&!isNaN(Number(e))}function Le(e,t,n){var r;t===void 0&&(t=Te(e));var i=n.allowNegative,a=n.prefix;a===void 0&&(a=``);var o=n.suffix;o===void 0&&(o=``);var s=n.decimalScale,c=t.from,l=t.to,u=l.start,d=l.end,f=Ne(n),p=f.allowedDecimalSeparators,m=f.decimalSeparator,h=e[d]===m;if(z(e)&&(e===a||e===o)&&t.lastValue===``)return e;if(d-u===1&&p.indexOf(e[u])!==-1){var g=s===0?``:m;e=e.substring(0,u)+g+e.substring(u+1,e.length)}var _=function(e,t,n){var r=!1,i=!1;a.startsWith(`-`)?r=!1:e.startsWith(`--`)?(r=!1,i=!0):o.startsWith(`-`)&&e.length===o.length?r=!1:e[0]===`-`&&(r=!0);var s=+!!r;return i&&(s=2),s&&(e=e.substring(s),t-=s,n-=s),{value:e,start:t,end:n,hasNegation:r}},v=_(e,u,d),y=v.hasNegation;r=v,e=r.value,u=r.start,d=r.end;var b=_(t.lastValue,c.start,c.end),x=b.start,S=b.end,C=b.value,w=e.substring(u,d);e.length&&C.length&&(x>C.length-o.length||S<a.length)&&!(w&&o.startsWith(w))&&(e=C);var T=0;e.startsWith(a)?T+=a.length:u<a.length&&(T=u),e=e.substring(T),d-=T;var E=e.length,D=e.length-o.length;e.endsWith(o)?E=D:(d>D||d>e.length-o.length)&&(E=d),e=e.substring(0,E),e=Pe(y?`-`+e:e,i),e=(e.match(Fe(m,!0))||[]).join(``);var O=e.indexOf(m);e=e.replace(new RegExp(ve(m),`g`),function(e,t){return t===O?`.`:``});var k=H(e,i),A=k.beforeDecimal,ee=k.afterDecimal,j=k.addNegation;return l.end-l.start<c.end-c.start&&A===``&&h&&!parseFloat(ee)&&(e=j?`-`:``),e}function Re(e,t){var n=t.prefix;n===void 0&&(n=``);var r=t.suffix;r===void 0&&(r=``);var i=Array.from({length:e.length+1}).map(function(){return!0}),a=e[0]===`-`;i.fill(!1,0,Math.min(n.length+ +!!a,e.length));var o=e.length;return i.fill(!1,o-r.length+1,o+1),i}function ze(e){var t=Ne(e),n=t.thousandSeparator,r=t.decimalSeparator,i=e.prefix;i===void 0&&(i=``);var a=e.allowNegative;if(a===void 0&&(a=!0),n===r)throw Error(`
        Decimal separator can't be same as thousand separator.
        thousandSeparator: `+n+` (thousandSeparator = {true} is same as thousandSeparator = ",")
        decimalSeparator: `+r+` (default value for decimalSeparator is .)
     `);return i.startsWith(`-`)&&a&&(console.error(`
      Prefix can't start with '-' when allowNegative is true.
      prefix: `+i+`
      allowNegative: `+a+`
    `),a=!1),Object.assign(Object.assign({},e),{allowNegative:a})}function Be(e){e=ze(e),e.decimalSeparator,e.allowedDecimalSeparators,e.thousandsGroupStyle;var t=e.suffix,n=e.allowNegative,r=e.allowLeadingZeros,i=e.onKeyDown;i===void 0&&(i=R);var a=e.onBlur;a===void 0&&(a=R);var o=e.thousandSeparator,s=e.decimalScale,c=e.fixedDecimalScale,l=e.prefix;l===void 0&&(l=``);var u=e.defaultValue,d=e.value,f=e.valueIsNumericString,p=e.onValueChange,m=pe(e,[`decimalSeparator`,`allowedDecimalSeparators`,`thousandsGroupStyle`,`suffix`,`allowNegative`,`allowLeadingZeros`,`onKeyDown`,`onBlur`,`thousandSeparator`,`decimalScale`,`fixedDecimalScale`,`prefix`,`defaultValue`,`value`,`valueIsNumericString`,`onValueChange`]),h=Ne(e),g=h.decimalSeparator,_=h.allowedDecimalSeparators,v=function(t){return Me(t,e)},y=function(t,n){return Le(t,n,e)},b=B(d)?u:d,x=f??Ie(b,l,t);B(d)?B(u)||(x||=typeof u==`number`):x||=typeof d==`number`;var S=function(e){return _e(e)?e:(typeof e==`number`&&(e=G(e)),x&&typeof s==`number`?Se(e,s,!!c):e)},C=X(S(d),S(u),!!x,v,y,p),w=C[0],T=w.numAsString,E=w.formattedValue,D=C[1];return Object.assign(Object.assign({},m),{value:E,valueIsNumericString:!1,isValidInputCharacter:function(e){return e===g||z(e)},isCharacterSame:function(e){var t=e.currentValue,n=e.lastValue,r=e.formattedValue,i=e.currentValueIndex,a=e.formattedValueIndex,o=t[i],u=r[a],f=q(n,t).to,p=function(e){return y(e).indexOf(`.`)+l.length};return d===0&&c&&s&&t[f.start]===g&&p(t)<i&&p(r)>a?!1:i>=f.start&&i<f.end&&_&&_.includes(o)&&u===g?!0:o===u},onValueChange:D,format:v,removeFormatting:y,getCaretBoundary:function(t){return Re(t,e)},onKeyDown:function(e){var t=e.target,r=e.key,a=t.selectionStart,u=t.selectionEnd,d=t.value;if(d===void 0&&(d=``),(r===`Backspace`||r===`Delete`)&&u<l.length&&d!==`-`)e.preventDefault();else if(a!==u)i(e);else{r===`Backspace`&&d[0]===`-`&&a===l.length+1&&n&&K(t,1),s&&c&&(r===`Backspace`&&d[a-1]===g?(K(t,a-1),e.preventDefault()):r===`Delete`&&d[a]===g&&e.preventDefault()),_?.includes(r)&&d[a]===g&&K(t,a+1);var f=o===!0?`,`:o;r===`Backspace`&&d[a-1]===f&&K(t,a-1),r===`Delete`&&d[a]===f&&K(t,a+1),i(e)}},onBlur:function(t){var n=T;n.match(/\d/g)||(n=``),r||(n=U(n)),c&&s&&(n=Se(n,s,c)),n!==T&&D({formattedValue:Me(n,e),value:n,floatValue:parseFloat(n)},{event:t,source:me.event}),a(t)}})}function Ve(e){var t=Be(e);return L.createElement(je,Object.assign({},t))}function He(e,t){return/\d/.test(e)||e===t}function Ue(e,t,n,r){let i=0;for(let n=0;n<t&&n<e.length;n+=1)He(e[n],r)&&(i+=1);if(i===0)return Math.min(t,n.length);for(let e=0;e<n.length;e+=1)if(He(n[e],r)&&(--i,i===0))return e+1;return n.length}function We(e,t){let n=0;for(;t+n<e.length&&/\d/.test(e[t+n]);)n+=1;return n}function Ge(e,{decimalSeparator:t,thousandSeparator:n,allowedDecimalSeparators:r,thousandsGroupStyle:i}){let a=new Set([...r,t].filter(e=>e.length===1)),o=e.split(``),s=o.reduce((e,t,n)=>(a.has(t)&&e.push(n),e),[]);if(s.length===0)return e;let c=s[s.length-1],l=o[c],u=s.filter(e=>o[e]===l).length,d=i===`wan`?4:3,f=-1;return u===1&&(f=l===t?c:l===n&&We(e,c+1)===d?-1:c),o.map((e,r)=>r===f?t:a.has(e)&&e!==n?``:e).join(``)}var Q=u();function Ke({direction:e,style:t,...n}){return(0,Q.jsx)(`svg`,{style:{width:`var(--ni-chevron-size)`,height:`var(--ni-chevron-size)`,transform:e===`up`?`rotate(180deg)`:void 0,...t},viewBox:`0 0 15 15`,fill:`none`,xmlns:`http://www.w3.org/2000/svg`,...n,children:(0,Q.jsx)(`path`,{d:`M3.13523 6.15803C3.3241 5.95657 3.64052 5.94637 3.84197 6.13523L7.5 9.56464L11.158 6.13523C11.3595 5.94637 11.6759 5.95657 11.8648 6.15803C12.0536 6.35949 12.0434 6.67591 11.842 6.86477L7.84197 10.6148C7.64964 10.7951 7.35036 10.7951 7.15803 10.6148L3.15803 6.86477C2.95657 6.67591 2.94637 6.35949 3.13523 6.15803Z`,fill:`currentColor`,fillRule:`evenodd`,clipRule:`evenodd`})})}var qe={root:`m_e2f5cd4e`,controls:`m_95e17d22`,control:`m_80b4b171`},Je=/^(0\.0*|-0(\.0*)?)$/,Ye=/^-?0\d+(\.\d+)?\.?$/,Xe=/\.\d*0$/,Ze=/^-?\d+\.$/;function Qe(e){return typeof e==`string`&&e!==``&&!Number.isNaN(Number(e))}function $e(e){return typeof e==`bigint`}function et(e){return typeof e==`number`?e<2**53-1:e===``||Qe(e)&&Number(e)<2**53-1}function tt(e,t){return e===``||e===`-`||!t&&e.startsWith(`-`)?!1:/^-?\d+$/.test(e)}function nt(e,t){return typeof e==`bigint`||e===``||tt(e,t)}function rt(e){if(!/^-?\d+$/.test(e))return null;try{return BigInt(e)}catch{return null}}function it(e){if(typeof e==`bigint`)return e;if(typeof e==`number`&&Number.isFinite(e)&&Number.isInteger(e))return BigInt(e)}function at(e,t,n){return t!==void 0&&e<t?t:n!==void 0&&e>n?n:e}function ot(e){return e.toString().replace(`.`,``).length}function st(e,t){return(typeof e==`number`?e<2**53-1:!Number.isNaN(Number(e)))&&!Number.isNaN(e)&&ot(t)<14&&t!==``}function ct(e,t,n){return e===void 0||(t===void 0||e>=t)&&(n===void 0||e<=n)}var lt={size:`sm`,step:1,clampBehavior:`blur`,allowDecimal:!0,allowNegative:!0,withKeyboardEvents:!0,allowLeadingZeros:!0,trimLeadingZeroesOnBlur:!0,startValue:0,allowedDecimalSeparators:[`.`,`,`]},ut=P((e,{size:t})=>({controls:{"--ni-chevron-size":ie(t,`ni-chevron-size`)}}));function dt(e,t){return t?`${e}.`:e}function ft(e,t){let n=Ze.test(e),r=t.trim?e.replace(/^0+(?=\d)/,``):e,i=parseFloat(r);if(Number.isNaN(i))return r;if(!t.clamp)return t.trim?dt(i,n):e;let a=i>2**53-1&&t.max!==void 0?t.max:ue(i,t.min,t.max);return!t.trim&&a===i?e:dt(a,n)}function pt(e,t){if(e===``||e===`-`)return e;let n=rt(e);return n===null?e:t.clampBehavior===`blur`?at(n,t.min,t.max):n}var mt=ne(e=>{let t=M([`Input`,`InputWrapper`,`NumberInput`],lt,e),{className:n,classNames:r,styles:i,unstyled:a,vars:s,onChange:c,onValueChange:l,value:u,defaultValue:d,max:f,min:p,step:m,hideControls:h,rightSection:g,isAllowed:_,clampBehavior:v,onBlur:y,allowDecimal:b,decimalScale:x,onKeyDown:S,onKeyDownCapture:C,handlersRef:w,startValue:T,disabled:E,rightSectionPointerEvents:D,allowNegative:O,readOnly:k,size:A,rightSectionWidth:ee,stepHoldInterval:j,stepHoldDelay:ne,allowLeadingZeros:P,withKeyboardEvents:ie,trimLeadingZeroesOnBlur:F,allowedDecimalSeparators:de,selectAllOnFocus:fe,onMinReached:I,onMaxReached:pe,onFocus:me,attributes:R,ref:he,...z}=t,B=O??!0,ge=P??!0,_e=N({name:`NumberInput`,classes:qe,props:t,classNames:r,styles:i,unstyled:a,attributes:R,vars:s,varsResolver:ut}),{resolvedClassNames:ve,resolvedStyles:ye}=se({classNames:r,styles:i,props:t}),be=(0,L.useRef)($e(u)||$e(d)?`bigint`:`number`);$e(u)?be.current=`bigint`:typeof u==`number`&&(be.current=`number`);let V=be.current===`bigint`,[H,U]=ce({value:u,defaultValue:d,finalValue:``,onChange:c}),xe=ne!==void 0&&j!==void 0,W=(0,L.useRef)(null),G=(0,L.useRef)(null),Se=(0,L.useRef)(0),K=typeof p==`number`?p:void 0,q=typeof f==`number`?f:void 0,Ce=typeof m==`number`?m:lt.step,we=typeof T==`number`?T:lt.startValue,J=it(p),Y=it(f),Te=it(m)??BigInt(1),Ee=it(T)??BigInt(0),De=e=>!tt(e,B)||ge&&Ye.test(e)?e:rt(e)??e,Oe=e=>{let t=Number(e);return Number.isSafeInteger(t)?t:void 0},ke=(e,t)=>{t.source===`event`&&U(V?De(e.value):st(e.floatValue,e.value)&&!Je.test(e.value)&&!(ge&&Ye.test(e.value))&&!Xe.test(e.value)&&!Ze.test(e.value)?e.floatValue:e.value),l?.(e,t)},X=e=>{let t=String(e).match(/(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/);return t?Math.max(0,(t[1]?t[1].length:0)-(t[2]?+t[2]:0)):0},Z=e=>{W.current&&e!==void 0&&W.current.setSelectionRange(e,e)},Ae=(0,L.useRef)(o);Ae.current=()=>{if(V){if(!nt(H,B))return;let e,t=H;if(typeof t==`bigint`){let n=t+Te;Y!==void 0&&n>Y&&pe?.(),e=Y!==void 0&&n>Y?Y:n}else if(typeof t==`string`&&t!==``){let n=rt(t);if(n===null)return;let r=n+Te;Y!==void 0&&r>Y&&pe?.(),e=Y!==void 0&&r>Y?Y:r}else e=at(Ee,J,Y);let n=e.toString();U(e),l?.({floatValue:Oe(e),formattedValue:n,value:n},{source:`increment`}),setTimeout(()=>Z(W.current?.value.length),0);return}if(!et(H))return;let e,t=X(H),n=X(Ce),r=Math.max(t,n),i=10**r;if(!Qe(H)&&(typeof H!=`number`||Number.isNaN(H)))e=ue(we,K,q);else if(q!==void 0){let t=(Math.round(Number(H)*i)+Math.round(Ce*i))/i;t>q&&pe?.(),e=t<=q?t:q}else e=(Math.round(Number(H)*i)+Math.round(Ce*i))/i;let a=e.toFixed(r);U(parseFloat(a)),l?.({floatValue:parseFloat(a),formattedValue:a,value:a},{source:`increment`}),setTimeout(()=>Z(W.current?.value.length),0)};let je=(0,L.useRef)(o);je.current=()=>{if(V){if(!nt(H,B))return;let e,t=J===void 0?B?void 0:BigInt(0):J,n=H;if(typeof n==`bigint`){let r=n-Te;t!==void 0&&r<t&&I?.(),e=t!==void 0&&r<t?t:r}else if(typeof n==`string`&&n!==``){let r=rt(n);if(r===null)return;let i=r-Te;t!==void 0&&i<t&&I?.(),e=t!==void 0&&i<t?t:i}else e=at(Ee,t,Y);let r=e.toString();U(e),l?.({floatValue:Oe(e),formattedValue:r,value:r},{source:`decrement`}),setTimeout(()=>Z(W.current?.value.length),0);return}if(!et(H))return;let e,t=K===void 0?B?-(2**53-1):0:K,n=X(H),r=X(Ce),i=Math.max(n,r),a=10**i;if(!Qe(H)&&typeof H!=`number`||Number.isNaN(H))e=ue(we,t,q);else{let n=(Math.round(Number(H)*a)-Math.round(Ce*a))/a;t!==void 0&&n<t&&I?.(),e=t!==void 0&&n<t?t:n}let o=e.toFixed(i);U(parseFloat(o)),l?.({floatValue:parseFloat(o),formattedValue:o,value:o},{source:`decrement`}),setTimeout(()=>Z(W.current?.value.length),0)};let Me=e=>{let t=e.clipboardData.getData(`text`),n=z.decimalSeparator||`.`,r=Ge(t,{decimalSeparator:n,thousandSeparator:z.thousandSeparator===!0?`,`:z.thousandSeparator===!1?void 0:z.thousandSeparator,allowedDecimalSeparators:de||[`.`,`,`],thousandsGroupStyle:z.thousandsGroupStyle});if(r!==t){e.preventDefault();let t=W.current;if(t){let e=t.selectionStart??0,i=t.selectionEnd??0,a=t.value,o=a.substring(0,e)+r+a.substring(i);(Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype,`value`)?.set)?.call(t,o),t.dispatchEvent(new Event(`change`,{bubbles:!0}));let s=e+r.length;setTimeout(()=>Z(Ue(o,s,t.value,n)),0)}}z.onPaste?.(e)},Ne=e=>{S?.(e),!k&&ie&&(e.key===`ArrowUp`&&(e.preventDefault(),Ae.current?.()),e.key===`ArrowDown`&&(e.preventDefault(),je.current?.()))},Pe=e=>{if(C?.(e),e.key===`Backspace`){let t=W.current;t&&t.selectionStart===0&&t.selectionStart===t.selectionEnd&&(e.preventDefault(),window.setTimeout(()=>Z(0),0))}},Fe=e=>{fe&&window.setTimeout(()=>W.current?.select(),0),me?.(e)},Ie=e=>{let t=H;V?(v===`blur`&&typeof t==`bigint`&&(t=at(t,J,Y)),F&&typeof t==`string`&&(t=pt(t,{min:J,max:Y,clampBehavior:v}))):typeof t==`number`?v===`blur`&&(t=ue(t,K,q)):typeof t==`string`&&(t=ft(t,{min:K,max:q,trim:!!F&&X(t)<15,clamp:v===`blur`})),H!==t&&U(t),y?.(e)};ae(w,{increment:Ae.current,decrement:je.current});let Le=e=>{e?Ae.current?.():je.current?.(),Se.current+=1},Re=e=>{if(Le(e),xe){let t=typeof j==`number`?j:j(Se.current);G.current=window.setTimeout(()=>Re(e),t)}},ze=(e,t)=>{e.preventDefault(),W.current?.focus(),Le(t),xe&&(G.current=window.setTimeout(()=>Re(t),ne))},Be=()=>{G.current&&window.clearTimeout(G.current),G.current=null,Se.current=0},He=(0,Q.jsxs)(`div`,{..._e(`controls`),children:[(0,Q.jsx)(re,{..._e(`control`),tabIndex:-1,"aria-hidden":!0,disabled:E||typeof H==`number`&&q!==void 0&&H>=q||typeof H==`bigint`&&Y!==void 0&&H>=Y,mod:{direction:`up`},onMouseDown:e=>e.preventDefault(),onPointerDown:e=>{ze(e,!0)},onPointerUp:Be,onPointerLeave:Be,children:(0,Q.jsx)(Ke,{direction:`up`})}),(0,Q.jsx)(re,{..._e(`control`),tabIndex:-1,"aria-hidden":!0,disabled:E||typeof H==`number`&&K!==void 0&&H<=K||typeof H==`bigint`&&J!==void 0&&H<=J,mod:{direction:`down`},onMouseDown:e=>e.preventDefault(),onPointerDown:e=>{ze(e,!1)},onPointerUp:Be,onPointerLeave:Be,children:(0,Q.jsx)(Ke,{direction:`down`})})]});return(0,Q.jsx)(le,{component:Ve,allowNegative:O,className:te(qe.root,n),size:A,...z,inputMode:V?`numeric`:`decimal`,readOnly:k,disabled:E,value:typeof H==`bigint`?H.toString():H,getInputRef:oe(he,W),onValueChange:ke,rightSection:h||k||!(V?nt(H,B):et(H))?g:g||He,classNames:ve,styles:ye,unstyled:a,__staticSelector:`NumberInput`,decimalScale:V?0:b?x:0,onPaste:Me,onFocus:Fe,onKeyDown:Ne,onKeyDownCapture:Pe,rightSectionPointerEvents:D??(E?`none`:void 0),rightSectionWidth:ee??`var(--ni-right-section-width-${A||`sm`})`,allowLeadingZeros:P,allowedDecimalSeparators:de,onBlur:Ie,attributes:R,isAllowed:e=>{if(_&&!_(e))return!1;if(v!==`strict`)return!0;if(!V)return ct(e.floatValue,K,q);if(e.value===``||e.value===`-`)return!0;let t=rt(e.value);return t===null||(J===void 0||t>=J)&&(Y===void 0||t<=Y)}})});mt.classes={...le.classes,...qe},mt.varsResolver=ut,mt.displayName=`@mantine/core/NumberInput`;var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
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
    `,{fragmentName:`AppRow`}),new $(`
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
    `,{fragmentName:`ClientWhole`}),new $(`
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
    `,{hash:`sha256:368e05b949da7b16d036067f4dc9ce46fc838ad9437d917a3f7919581d744231`}),new $(`
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
}`,{hash:`sha256:891d48ed980bf6c286f8236278ee5cfbbba31b37b5dee7c1134ebbada9a3a749`}),new $(`
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
    `,{hash:`sha256:c66d1a7c248123805b2c05419094bf64c7ed81f2aeeeed252fc8c809e6508bcc`});var ht=new $(`
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
fragment AppRow on App {
  id
  name
  description
  active
  autoAssign
  createdAt
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
}`,{hash:`sha256:3f3dd5fb94fbe795228514554fa577f390bef55a55b5c0bc33ca911a5953d853`}),gt=new $(`
    query AppCount($search: String, $filter: AppFilter) {
  apps(first: 1, search: $search, filter: $filter) {
    totalCount
    __typename
  }
}
    `,{hash:`sha256:5a1047c3986640c0ec6cb0de51f7624dc3b75c0de91abb1c415130fbe2f06f70`}),_t=new $(`
    query AppLastSignIn($filter: EventFilter!) {
  events(last: 1, filter: $filter) {
    nodes {
      id
      at
      __typename
    }
    __typename
  }
}
    `,{hash:`sha256:b60c846123f5df301c7848f79d7641d6e2822c174a3b696d2662822b7095dc7f`}),vt=new $(`
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
}`,{hash:`sha256:624baffdbed7efeaa8b2da89a8948ec6290951bb24c0cfe29b3bcc51005f8536`}),yt=new $(`
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
  __typename
}`,{hash:`sha256:84f8bb40e138bf961e364160ca66d0c23a3872c8c5d5d69561fe222ce67cf4d8`}),wt=new $(`
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
}`,{hash:`sha256:6c41821eb5779b30a0dbcebf0d2c8009d3339ef047dad079da6bde8291cfd8b0`}),Tt=new $(`
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
}`,{hash:`sha256:ca2b919c72e953626fb7e9eff79fffd2f76e93dedc53a97927b45eb2a9d9d4f3`}),Et=new $(`
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
  __typename
}`,{hash:`sha256:37eb50e9a4cf595a611ae97eb34f3db46461c3de215892f0c14e08384bfbb968`});new $(`
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
}`,{hash:`sha256:728639cb15937e02c6591b770499ae9a583b6c114e4a66bbd31c74ffbe279b43`}),new $(`
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
}`,{hash:`sha256:6313f582b479200e8ba6fe9c3a1ed87a10b6cdbdb48344103b516f4f7489d38e`}),new $(`
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
}`,{hash:`sha256:2478219b3cc798797a7ce5e7c1c187bd3841e507d9181f4079f55ec556b486fc`}),new $(`
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
}`,{hash:`sha256:9436ccda31b0d618fdcac4d7a2befd7b866691b362d8997011ac3f6b6d5f4a55`}),new $(`
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
}`,{hash:`sha256:2da1287b2398a289bb17fca5b59e3dfd44d4766fd6a327ea749629886c245611`}),new $(`
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
}`,{hash:`sha256:b3795dff3e91120d823f00e80403b5d57ac18a65f4a6f77b8369654bcf3dcf9a`});function Dt({appId:e,client:t,opened:n,onClose:r,onMade:i}){let a=Ot({appId:e,client:t,onClose:r,onMade:i});return(0,Q.jsx)(j,{title:t?`Edit ${t.name}`:`Add a client`,opened:n,onClose:r,draft:`client.${t?.id??`new.${e}`}`,initial:kt(t),validate:({name:e,accessTokenTtl:t})=>({name:e.trim()?null:`A client needs a name.`,accessTokenTtl:t===``?`Say how many seconds, 60 to 86,400.`:null}),submit:a,submitLabel:t?`Save`:`Add the client`,operation:n=>At(e,t,n),children:e=>(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(ee,{label:`Name`,description:`Unique in its app.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...e.getInputProps(`name`)}),(0,Q.jsx)(A,{label:`Description`,autosize:!0,minRows:2,maxLength:1e3,...e.getInputProps(`description`)}),(0,Q.jsx)(F.Group,{label:`Where it runs`,...e.getInputProps(`type`),children:(0,Q.jsxs)(de,{gap:`xs`,mt:`xs`,children:[(0,Q.jsx)(F,{value:`WEB`,label:`On a server or in a browser`}),(0,Q.jsx)(F,{value:`NATIVE`,label:`On a phone or a desktop`})]})}),(0,Q.jsx)(A,{label:`Sends users back to`,description:`One address a line: https, http on localhost, or for native clients a scheme of their own.`,autosize:!0,minRows:3,classNames:{input:`mono`},...e.getInputProps(`redirectUris`)}),(0,Q.jsx)(mt,{label:`Access tokens live, in seconds`,min:60,max:86400,allowDecimal:!1,...e.getInputProps(`accessTokenTtl`)})]})})}function Ot({appId:e,client:n,onClose:r,onMade:i}){let a=t(fe),o=t(I),s=h();return async t=>{if(n){let{data:e,problem:i}=await o.run({id:n.id,input:{...jt(t),expectedVersion:n.version}});if(i)return i;s.done(`Saved.`,e.clientUpdate?.changes),r();return}let{data:c,problem:l}=await a.run({input:{...jt(t),appId:e}});if(l)return l;r(),i({name:t.name.trim(),clientId:c.clientCreate.client.clientId,clientSecret:c.clientCreate.clientSecret})}}function kt(e){return{name:e?.name??``,description:e?.description??``,type:e?.type??`WEB`,redirectUris:e?.redirectUris.join(`
`)??``,accessTokenTtl:e?.accessTokenTtl??3600}}function At(e,t,n){return t?{name:`ClientUpdate`,document:I,variables:{id:t.id,input:{...jt(n),expectedVersion:t.version}}}:{name:`ClientCreate`,document:fe,variables:{input:{...jt(n),appId:e},key:`a UUID, new for each request`}}}function jt({name:e,description:t,type:n,redirectUris:r,accessTokenTtl:i}){return{name:e.trim(),description:t.trim()||null,type:n,redirectUris:Mt(r),accessTokenTtl:Number(i)}}function Mt(e){return e.split(`
`).map(e=>e.trim()).filter(Boolean)}function Nt({app:e,onClose:t,onDone:n}){return(0,Q.jsx)(D,{opened:e!==null,onClose:t,title:`Delete the application ${e?.name??``}?`,document:Tt,name:`AppDelete`,variables:{id:e?.id??``},confirmLabel:`Delete the application`,danger:!0,done:()=>`The application ${e?.name} was deleted.`,onDone:()=>n?.(),children:`Its clients, assignments, and what it keeps of its users go with it, and its tokens stop working. It can be restored for 30 days.`})}function Pt({app:e,opened:t,onClose:n,onMade:r}){let i=Ft(e,n,r),a={name:e?.name??``,description:e?.description??``,redirectUris:``,publicSignUp:e?.publicSignUp??!1};return(0,Q.jsx)(j,{title:e?`Edit ${e.name}`:`Create an application`,opened:t,onClose:n,draft:`app.${e?.id??`new`}`,initial:a,validate:({name:e})=>({name:e.trim()?null:`An application needs a name.`}),submit:i,submitLabel:e?`Save`:`Create the application`,operation:t=>It(e,t),children:t=>(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(ee,{label:`Name`,description:`Unique in the tenant.`,withAsterisk:!0,maxLength:200,"data-autofocus":!0,...t.getInputProps(`name`)}),(0,Q.jsx)(A,{label:`Description`,description:`What it is for.`,autosize:!0,minRows:2,maxLength:1e3,...t.getInputProps(`description`)}),!e&&(0,Q.jsx)(A,{label:`Sends users back to`,description:`Of its default client, one address a line. Can be said later.`,autosize:!0,minRows:2,classNames:{input:`mono`},...t.getInputProps(`redirectUris`)}),(0,Q.jsx)(k,{label:`Public sign-up`,description:`Whoever signs in for the first time becomes a user.`,...t.getInputProps(`publicSignUp`,{type:`checkbox`})})]})})}function Ft(e,n,r){let i=t(Ct),a=t(wt),o=h();return async t=>{if(e){let{data:r,problem:i}=await a.run({id:e.id,input:Rt(e,t)});if(i)return i;o.done(`Saved.`,r.appUpdate?.changes),n();return}let{data:s,problem:c}=await i.run({input:Lt(t)});if(c)return c;let{app:l,clientId:u,clientSecret:d}=s.appCreate;n(),r?.(l.id,{name:l.name,clientId:u,clientSecret:d})}}function It(e,t){return e?{name:`AppUpdate`,document:wt,variables:{id:e.id,input:Rt(e,t)}}:{name:`AppCreate`,document:Ct,variables:{input:Lt(t),key:`a UUID, new for each request`}}}function Lt({name:e,description:t,redirectUris:n,publicSignUp:r}){let i=Mt(n);return{name:e.trim(),active:!1,publicSignUp:r,...t.trim()&&{description:t.trim()},...i.length>0&&{redirectUris:i}}}function Rt({version:e},{name:t,description:n,publicSignUp:r}){return{expectedVersion:e,name:t.trim(),description:n.trim()||null,publicSignUp:r}}var zt=[{name:`state`,label:`State`,kind:`choice`,options:[{value:`active`,label:`Active`},{value:`inactive`,label:`Inactive`}]},{name:`auto`,label:`Auto-assigned`,kind:`choice`,options:[{value:`yes`,label:`Yes`},{value:`no`,label:`No`}]},{name:`assigned`,label:`Given`,kind:`choice`,options:[{value:`yes`,label:`To somebody`},{value:`no`,label:`To nobody`}]}];function Bt(e){let{state:t,auto:n,assigned:r}=e;if(t||n||r)return{...t&&{active:t===`active`},...n&&{autoAssign:n===`yes`},...r&&{assigned:r===`yes`}}}var Vt={DIRECT:`Directly`,GROUP:`By a group`,ACCOUNT:`By an account`,TENANT:`By the environment`},Ht=[{name:`source`,label:`Has it`,kind:`choice`,many:!0,options:Object.entries(Vt).map(([e,t])=>({value:e,label:t}))},{name:`status`,label:`Status`,kind:`choice`,many:!0,options:[{value:`ACTIVE`,label:`Active`},{value:`PENDING`,label:`Pending`},{value:`DISABLED`,label:`Disabled`}]}];function Ut(e){let t=O(e.source),n=O(e.status);return t||n?{...t&&{source:t},...n&&{status:n}}:void 0}var Wt=[{id:`name`,header:`Name`,sort:`NAME`,cell:({id:e,name:t})=>(0,Q.jsx)(n,{to:`/apps/$id`,params:{id:e},children:t})},{id:`id`,header:`Id`,cell:({id:e})=>(0,Q.jsx)(w,{id:e,what:`the id of the application`})},{id:`state`,header:`State`,cell:e=>(0,Q.jsx)(Gt,{app:e})},{id:`created`,header:`Created`,sort:`CREATED_AT`,cell:({createdAt:e})=>(0,Q.jsx)(m,{at:e})},{id:`by`,header:`Created by`,cell:({history:e})=>(0,Q.jsx)(Jt,{history:e})},{id:`seen`,header:`Last sign-in`,cell:({id:e})=>(0,Q.jsx)(Yt,{appId:e})},{id:`auto`,header:`Auto-assigned`,extra:!0,cell:({autoAssign:e})=>e?`To all users`:(0,Q.jsx)(`span`,{className:`quiet`,children:`–`})},{id:`description`,header:`Description`,extra:!0,cell:({description:e})=>(0,Q.jsx)(`span`,{className:`quiet`,children:e??`–`})}];function Gt({app:e}){return e.active?(0,Q.jsx)(T,{tone:`good`,children:`Active`}):(0,Q.jsx)(T,{tone:`warn`,children:`Inactive`})}function Kt(){let t=v(Wt,`name`),n=t.search.q,i=Bt(t.search),a={...n&&{search:n},...i&&{filter:i}},o={...t.page,orderBy:t.order,...a},{data:c,problem:l,stale:u,reload:d}=r(ht,o,{keep:!0}),m=r(gt,a),[h,w]=(0,L.useState)(null);return(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsxs)(g,{title:`Applications`,sub:`What your users sign in to.`,children:[(0,Q.jsx)(f,{operations:[{name:`AppList`,document:ht,variables:o}]}),(0,Q.jsx)(p,{may:`apps:create`,children:(0,Q.jsx)(e,{leftSection:(0,Q.jsx)(x,{size:18}),onClick:()=>t.change({form:`new`}),children:`Create an application`})})]}),(0,Q.jsx)(b,{list:t,looksAt:`the start of a name`,filters:zt,children:(0,Q.jsx)(_,{columns:Wt,list:t})}),(0,Q.jsx)(y,{label:`Applications`,columns:Wt,rows:c?.apps?.nodes,page:c?.apps?.pageInfo,list:t,nameOf:e=>e.name,total:m.data?.apps?.totalCount,stale:u,problem:l,reload:d,empty:(0,Q.jsx)(Xt,{list:t,narrowed:!!n||!!i}),actions:e=>(0,Q.jsx)(C,{name:e.name,children:(0,Q.jsx)(p,{may:`apps:delete`,children:(0,Q.jsx)(s.Item,{leftSection:(0,Q.jsx)(S,{size:16}),color:`red`,onClick:()=>w(e),children:`Delete…`})})})}),(0,Q.jsx)(qt,{list:t}),(0,Q.jsx)(Nt,{app:h,onClose:()=>w(null)})]})}function qt({list:e}){let[t,n]=(0,L.useState)(null),r=i();return(0,Q.jsxs)(Q.Fragment,{children:[(0,Q.jsx)(Pt,{opened:e.search.form===`new`,onClose:()=>e.change({form:void 0},{replace:!0}),onMade:(e,t)=>n({id:e,...t})}),(0,Q.jsx)(E,{made:t,onClose:()=>{n(null),t&&r({to:`/apps/$id`,params:{id:t.id}})}})]})}function Jt({history:e}){let[t]=e?.nodes??[];return t?.action.endsWith(`.created`)?(0,Q.jsx)(d,{actor:t.actor,name:t.actorName}):(0,Q.jsx)(`span`,{className:`quiet`,children:`–`})}function Yt({appId:e}){let t=(0,L.useMemo)(()=>({filter:{appId:e,action:[`user.signed_in`]}}),[e]),{data:n}=r(_t,t);return n?(0,Q.jsx)(m,{at:n.events?.nodes[0]?.at,never:`Never`}):(0,Q.jsx)(`span`,{className:`quiet`,children:`…`})}function Xt({list:t,narrowed:n}){if(n){let n=Object.fromEntries([`q`,...zt.map(({name:e})=>e)].map(e=>[e,void 0]));return(0,Q.jsx)(a,{title:`No application is like that`,action:(0,Q.jsx)(e,{variant:`default`,onClick:()=>t.narrow(n),children:`Show all applications`}),children:`The search looks at the start of names.`})}return(0,Q.jsx)(a,{title:`No application yet`,action:(0,Q.jsx)(p,{may:`apps:create`,children:(0,Q.jsx)(e,{onClick:()=>t.change({form:`new`}),children:`Create an application`})}),children:`Make one for each product that your users sign in to. Its credentials are generated.`})}export{Kt as AppList,Gt as AppState,Nt as a,yt as c,Et as d,wt as f,Pt as i,vt as l,Ht as n,Dt as o,bt as p,Vt as r,xt as s,Ut as t,St as u};