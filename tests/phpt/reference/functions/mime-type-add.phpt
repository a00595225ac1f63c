--TEST--
functions: swoole_mime_type_add() adds a type, unless the extension has one
--FILE--
<?php
var_dump(swoole_mime_type_add('Wsco', 'application/x-wsco'), swoole_mime_type_get('a.wSCO'));
var_dump(swoole_mime_type_add('html', 'other/type'), swoole_mime_type_get('a.html'));
?>
--EXPECT--
bool(true)
string(18) "application/x-wsco"
bool(false)
string(9) "text/html"
