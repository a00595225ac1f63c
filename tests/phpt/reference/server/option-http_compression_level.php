<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/compression.inc';
foreach ([1, 6, 9] as $level) {
    var_dump(compressed(['http_compression_level' => $level]) === deflated($level));
}
?>
