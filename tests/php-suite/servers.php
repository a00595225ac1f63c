<?php
// php servers.php COMMAND...: runs a command while a private MariaDB and a private PostgreSQL run, which PHP's own tests find by
// their environment. Started by tests/php-suite/run.

require __DIR__ . '/../services/servers.inc';

$servers = new Servers();
$mariadb = $servers->mariadb()['port'];
$postgresql = $servers->postgresql()['port'];
$connection = "host=127.0.0.1 port=$postgresql user=tester password=secret dbname=";
pg_query(pg_connect("{$connection}postgres"), 'CREATE DATABASE test');

// Variables of PHP's tests; who is root in this MariaDB has no password.
$environment = [
    'MYSQL_TEST_HOST' => '127.0.0.1',
    'MYSQL_TEST_PORT' => (string) $mariadb,
    'PDO_MYSQL_TEST_HOST' => '127.0.0.1',
    'PDO_MYSQL_TEST_PORT' => (string) $mariadb,
    'PDO_MYSQL_TEST_DSN' => "mysql:host=127.0.0.1;port=$mariadb;dbname=test",
    'PDO_MYSQL_TEST_USER' => 'root',
    'PDO_MYSQL_TEST_PASS' => '',
    'PGSQL_TEST_CONNSTR' => "{$connection}test",
    'PDO_PGSQL_TEST_DSN' => "pgsql:{$connection}test",
];
// A session of its own: some tests leave servers behind.
$process = proc_open(['setsid', ...array_slice($argv, 1)], [STDIN, STDOUT, STDERR], $pipes, null, $environment + getenv());
$session = proc_get_status($process)['pid'];
$status = proc_close($process);
foreach (glob('/proc/[0-9]*/stat') as $file) {
    $fields = explode(' ', (string) strrchr((string) @file_get_contents($file), ')'));
    if ((int) ($fields[4] ?? 0) === $session) {
        posix_kill((int) basename(dirname($file)), SIGKILL);
    }
}
$servers->stop();
exit($status);
