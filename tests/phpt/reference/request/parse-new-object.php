<?php
$request = new Swoole\Http\Request();
var_dump($request->parse('GET'), swoole_last_error());
?>
