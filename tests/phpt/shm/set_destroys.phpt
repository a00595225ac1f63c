--TEST--
Table::set(): what a conversion does to the table comes first; no row is written after destroy()
--FILE--
<?php
class Text
{
    public function __construct(private Closure $do) {}
    public function __toString(): string
    {
        ($this->do)();
        return 'text';
    }
}

function table(): Swoole\Table
{
    $table = new Swoole\Table(64);
    $table->column('id', Swoole\Table::TYPE_INT);
    $table->column('name', Swoole\Table::TYPE_STRING, 8);
    $table->column('last', Swoole\Table::TYPE_STRING, 8);
    $table->create();
    return $table;
}

$table = table();
$table->set('a', ['name' => new Text(fn () => $table->set('a', ['id' => 7, 'name' => 'inner'])), 'last' => 'x']);
echo json_encode($table->get('a')), "\n";

$row = ['name' => new Text(function () use (&$row) { $row['last'] = null; }), 'last' => new Text(fn () => 1)];
$table->set('b', $row);
echo json_encode($table->get('b')), "\n";

foreach (['destroy', 'throw'] as $what) {
    $table = table();
    $do = $what === 'destroy' ? fn () => $table->destroy() : fn () => throw new Exception('thrown');
    try {
        $table->set('a', ['id' => 1, 'name' => new Text($do), 'last' => 'x']);
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
var_dump(count($table));

set_error_handler(fn () => $table->destroy());
try {
    $table->set('a', ['name' => 'longer than eight', 'last' => 'x']);
} catch (Throwable $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
{"id":7,"name":"text","last":"x"}
{"id":0,"name":"text","last":"text"}
Swoole\Error: the table has no memory: call create() first
Exception: thrown
int(0)
Swoole\Error: the table has no memory: call create() first
