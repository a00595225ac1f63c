<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/compression.inc';
var_dump(compressed([]) === deflated(1));
?>
