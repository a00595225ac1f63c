--TEST--
swoole_mime_type_*(): types that cannot be sent, empty extensions, many changes
--FILE--
<?php
foreach (["a\r\nb", "a\0b", ''] as $type) {
    var_dump(@swoole_mime_type_set('html', $type), @swoole_mime_type_add('wsco', $type));
}
var_dump(swoole_mime_type_get('a.html'), swoole_mime_type_exists('a.wsco'));
swoole_mime_type_set('', 'empty/type');
var_dump(swoole_mime_type_get('a.'), swoole_mime_type_get('a'));
foreach (array_keys(swoole_mime_type_list()) as $extension) {
    swoole_mime_type_delete((string) $extension);
}
var_dump(swoole_mime_type_list(), swoole_mime_type_get('a.html'));
for ($i = 0; $i < 100; $i++) {
    swoole_mime_type_add("e$i", "type/$i");
    swoole_mime_type_set("e$i", "type/n$i");
}
$list = swoole_mime_type_list();
$list['e7'] = 'changed only here';
var_dump(count($list), swoole_mime_type_get('x.E7'));
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
string(9) "text/html"
bool(false)
string(10) "empty/type"
string(24) "application/octet-stream"
array(0) {
}
string(24) "application/octet-stream"
int(100)
string(7) "type/n7"
