<?php
var_dump((new ReflectionClass('Co\Server'))->name);
?>
