<?php
// Prints what a script is told of each fault, as JSON by name: without wsco, or with it on a coroutine. WSCO_SERVICES has what
// services.php has started.

require __DIR__ . '/faults.inc';

$tell = function (): void {
    $told = array_map(told(...), faults(json_decode(getenv('WSCO_SERVICES'), true)));
    echo json_encode($told, JSON_PARTIAL_OUTPUT_ON_ERROR | JSON_UNESCAPED_SLASHES), "\n";
};
extension_loaded('wsco') ? Swoole\Coroutine\run($tell) : $tell();
