<?php
// Started by tests/production/run, which tells what this is.

require __DIR__ . '/../mission/tap.php';
require __DIR__ . '/document.inc';
require __DIR__ . '/proxies.inc';
require __DIR__ . '/recovery.inc';

WsClient::$timeout = 10;        // against hanging; nothing is expected to take a tenth of it
$tap = new Tap();
$servers = new Servers();
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM] as $signal) {
    pcntl_signal($signal, fn () => exit(1));
}
register_shutdown_function($servers->stop(...));
$groups = [
    'recovery' => fn () => (new Recovery($tap, $servers))->run(),
    'document' => fn () => (new Document($tap, $servers))->run(),
    'proxies' => fn () => (new Proxies($tap, $servers))->run(),
];
foreach ($groups as $title => $run) {
    if (preg_match("\x01" . ($argv[1] ?? '') . "\x01", $title)) {
        $run();
    }
}
$servers->stop();
exit($tap->end());
