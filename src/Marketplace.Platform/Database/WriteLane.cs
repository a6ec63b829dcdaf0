namespace Marketplace.Platform.Database;

/// <summary>
/// How many writers may be inside the database at once: one on SQLite, four on PostgreSQL and SQL Server. Waiting outside is cheaper than
/// waiting on the database's own locks (see <c>src/decisions</c>, engines).
/// </summary>
public sealed class WriteLane(DatabaseEngine engine) : IDisposable
{
    private readonly SemaphoreSlim _places = new(engine is DatabaseEngine.Sqlite ? 1 : 4);

    public async Task<Place> EnterAsync(CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        return new(_places);
    }

    public void Dispose() => _places.Dispose();

    /// <summary>A place in the lane; leaving is disposing.</summary>
    public readonly struct Place(SemaphoreSlim places) : IDisposable, IEquatable<Place>
    {
        private readonly SemaphoreSlim _places = places;
        public void Dispose() => _places.Release();
        public bool Equals(Place other) => ReferenceEquals(_places, other._places);
        public override bool Equals(object? obj) => obj is Place other && Equals(other);
        public override int GetHashCode() => _places.GetHashCode();
        public static bool operator ==(Place left, Place right) => left.Equals(right);
        public static bool operator !=(Place left, Place right) => !left.Equals(right);
    }
}
