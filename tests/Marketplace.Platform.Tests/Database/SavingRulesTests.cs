using System.Text;
using Marketplace.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Tests.Database;

public sealed class SavingRulesTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public async Task InitializeAsync()
    {
        await _connection.OpenAsync();
        await using var shelf = Open();
        await shelf.Database.EnsureCreatedAsync();
    }

    public Task DisposeAsync() => _connection.DisposeAsync().AsTask();

    [Fact]
    public async Task A_version_begins_at_one_and_rises_with_every_change()
    {
        var id = await AddAsync();
        for (var expected = 2; expected < 5; expected++)
        {
            await using var shelf = Open();
            var box = await shelf.Set<Box>().SingleAsync(stored => stored.Id == id);
            box.Rename($"name {expected}");
            await shelf.SaveChangesAsync();
            Assert.Equal(expected, await VersionAsync(id));
        }
    }

    [Fact]
    public async Task A_changed_line_raises_the_version_of_its_root()
    {
        var id = await AddAsync();
        await using (var shelf = Open())
        {
            var box = await shelf.Set<Box>().SingleAsync(stored => stored.Id == id);
            box.Lines[0].Count = 7;
            await shelf.SaveChangesAsync();
        }
        Assert.Equal(2, await VersionAsync(id));
    }

    [Fact]
    public async Task An_untouched_row_keeps_its_version()
    {
        var id = await AddAsync();
        await using (var shelf = Open())
        {
            await shelf.Set<Box>().SingleAsync(stored => stored.Id == id);
            await shelf.SaveChangesAsync();
        }
        Assert.Equal(1, await VersionAsync(id));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_overwrites_nothing()
    {
        var id = await AddAsync();
        await using var first = Open();
        await using var second = Open();
        var (one, two) = (await first.Set<Box>().SingleAsync(box => box.Id == id), await second.Set<Box>().SingleAsync(box => box.Id == id));
        one.Rename("first");
        two.Lines[0].Count = 9;
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var shelf = Open();
        var stored = await shelf.Set<Box>().SingleAsync(box => box.Id == id);
        Assert.Equal(("first", 1), (stored.Name, stored.Lines[0].Count));
    }

    [Fact]
    public async Task Text_is_stored_composed()
    {
        var id = await AddAsync("Sầu riêng".Normalize(NormalizationForm.FormD));
        await using var shelf = Open();
        Assert.Equal("Sầu riêng".Normalize(NormalizationForm.FormC), await shelf.Set<Box>().Where(box => box.Id == id).Select(box => box.Name).SingleAsync());
    }

    private async Task<Guid> AddAsync(string name = "box")
    {
        await using var shelf = Open();
        var box = new Box();
        box.Rename(name);
        box.Lines.Add(new Line { Number = 1, Count = 1 });
        shelf.Add(box);
        await shelf.SaveChangesAsync();
        return box.Id;
    }

    private async Task<long> VersionAsync(Guid id)
    {
        await using var shelf = Open();
        return await shelf.Set<Box>().Where(box => box.Id == id).Select(box => box.Version).SingleAsync();
    }

    private Shelf Open() => new(new DbContextOptionsBuilder().UseSqlite(_connection).AddHouseRules(DatabaseEngine.Sqlite).Options);

    private sealed class Box : IVersioned
    {
        public Guid Id { get; private set; } = Guid.CreateVersion7();
        public string Name { get; private set; } = "";
        public long Version { get; private set; }
        public List<Line> Lines { get; } = [];
        public void Rename(string name) => Name = name;
    }

    private sealed class Line
    {
        public int Number { get; init; }
        public int Count { get; set; }
    }

    private sealed class Shelf(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Box>(box =>
        {
            box.Property(stored => stored.Version).IsConcurrencyToken();
            box.OwnsMany(stored => stored.Lines, line =>
            {
                line.WithOwner().HasForeignKey("BoxId");
                line.HasKey("BoxId", nameof(Line.Number));
            });
        });
    }
}
