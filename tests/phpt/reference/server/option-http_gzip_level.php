<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/compression.inc';
var_dump(compressed(['http_gzip_level' => 9]) === deflated(9));
?>
