<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/compression.inc';
// Without brotli the client's br alone gives no coding.
$sizes = array_map(fn ($level) => strlen(compressed(['http_compression_level' => $level], 'br')), [1, 9]);
var_dump(has_brotli() ? $sizes[1] < $sizes[0] : $sizes === [strlen(COMPRESSIBLE), strlen(COMPRESSIBLE)]);
?>
