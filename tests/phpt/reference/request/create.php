<?php
$request = Swoole\Http\Request::create();
echo get_class($request), ' ', json_encode($request), "\n";
?>
