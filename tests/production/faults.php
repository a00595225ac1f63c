<?php
// Faults that a service may have: in place of app.php, by APP.

use Swoole\Coroutine\Http\Server;

/** What server.php requires in each worker, and a fault more. */
return function (Server $server, int $id): void {
    (require __DIR__ . '/../../examples/production/app.php')($server, $id);
    if (getenv('FAULT_FILE') && !file_exists(getenv('FAULT_FILE'))) {
        exit(9);
    }
    $server->handle('/fault-loop', function () {
        echo "looping\n";
        for (;;) {
        }
    });
};
