<?php
var_dump(Swoole\Http\Request::create()->getData());
?>
