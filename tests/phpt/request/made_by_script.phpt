--TEST--
A Request that the script made holds no request: false and 7106
--FILE--
<?php
$request = new Swoole\Http\Request();
foreach (['getContent', 'rawContent', 'getData', 'getMethod'] as $method) {
    var_dump($request->$method(), swoole_last_error());
}
var_dump($request->isCompleted(), $request->header, $request->fd);
?>
--EXPECT--
bool(false)
int(7106)
bool(false)
int(7106)
bool(false)
int(7106)
bool(false)
int(7106)
bool(false)
NULL
int(0)
