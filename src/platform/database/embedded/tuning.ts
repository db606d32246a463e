/**
 * The server's settings for a machine that it shares with the desk: two cores and 2 GB are enough.
 * Each is passed at every start, so a new Evenkeel brings its own. What is confirmed is on disk: fsync and
 * synchronous_commit stay on, except for tests.
 */
export function serverSettings(forTests: boolean): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    jit: 'off',
    random_page_cost: 1.1,
    // Three fewer processes; reads ahead matter little while the hot part fits into memory.
    io_method: 'sync',
    max_parallel_workers_per_gather: 1,
    autovacuum_max_workers: 2,
    // No replicas follow this server.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    wal_compression: 'on',
    min_wal_size: '64MB',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // The details of an error quote the row, and what a customer said does not belong in a log.
    log_error_verbosity: 'terse',
    // A database that a test drops may not be held by the server's own cleaning.
    ...(forTests && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
    }),
  }
}
