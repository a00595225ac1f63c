<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/compression.inc';
foreach ([0 => 1, -5 => 1, 10 => 9, 100 => 9] as $level => $means) {
    var_dump(compressed(['http_compression_level' => $level]) === deflated($means));
}
?>
