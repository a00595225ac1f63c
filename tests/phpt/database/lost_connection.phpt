--TEST--
DetectsLostConnections tells a lost connection from other errors
--SKIPIF--
<?php require __DIR__ . '/skip.inc'; ?>
--FILE--
<?php
require __DIR__ . '/fake.inc';

use Swoole\Database\DetectsLostConnections;

function pdo(string $state, ?int $number, string $text): PDOException
{
    $e = new PDOException("SQLSTATE[$state]: $text");
    $e->errorInfo = [$state, $number, $text];
    return $e;
}
class Odd extends Exception
{
    public $errorInfo = 'text';
    protected $code = 'text';
}

foreach ([
    'MySQL' => [pdo('HY000', 2006, 'x'), pdo('HY000', 2013, 'x'), pdo('HY000', 2055, 'x'), pdo('08S01', 1053, 'x'),
        pdo('70100', 1927, 'x'), pdo('HY000', 4031, 'x'), new PDOException('x', 2002)],
    'mysqli' => [new mysqli_sql_exception('x', 2006), new mysqli_sql_exception('x', 2013), new mysqli_sql_exception('x', 2002)],
    'PostgreSQL' => [pdo('57P01', 7, 'x'), pdo('08006', 7, 'x'), pdo('08003', 7, 'x'), pdo('57P03', 7, 'x'),
        pdo('HY000', 7, 'server closed the connection unexpectedly'), pdo('HY000', 7, 'no connection to the server'),
        pdo('HY000', 7, 'FATAL:  terminating connection due to administrator command'),
        pdo('HY000', 7, 'SSL connection has been closed unexpectedly')],
    'Oracle' => [pdo('HY000', 3113, 'x'), pdo('HY000', 3114, 'x')],
    'others' => [new RuntimeException('Connection reset by peer'), new RuntimeException('write: Broken pipe'),
        new ErrorException('read error: MySQL SERVER HAS GONE AWAY')],
] as $name => $errors) {
    foreach ($errors as $e) {
        if (!DetectsLostConnections::causedByLostConnection($e)) {
            echo "$name: not recognized: ", $e->getMessage(), "\n";
        }
    }
}
foreach ([
    pdo('42000', 1064, 'You have an error: lost connection'), pdo('23000', 1062, "Duplicate entry 'broken pipe'"),
    pdo('40001', 1213, 'Deadlock found'), pdo('57014', 7, 'canceling statement due to user request'), pdo('42P01', 7, 'x'),
    pdo('HY000', 1205, 'Lock wait timeout exceeded'), new mysqli_sql_exception('Access denied', 1045), new Error('x'),
    new Odd('x'), new PDOException(''),
] as $e) {
    if (DetectsLostConnections::causedByLostConnection($e)) {
        echo 'recognized: ', $e->getMessage(), "\n";
    }
}
try {
    DetectsLostConnections::causedByLostConnection(new stdClass());
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Swoole\Database\DetectsLostConnections::causedByLostConnection(): Argument #1 ($e) must be of type Throwable, stdClass given
