using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Host.Startup;

/// <summary>The folder of the program's state, held by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _held;

    private DataFolder(FileStream held) => _held = held;

    /// <exception cref="CannotStartException">The folder cannot be written, or another process holds it.</exception>
    public static DataFolder Hold(HostSettings settings)
    {
        try
        {
            Directory.CreateDirectory(settings.DataFolder);
            MakePrivate(settings.KeyFolder);
            File.WriteAllText(Path.Combine(settings.DataFolder, ".writable"), "");
            File.Delete(Path.Combine(settings.DataFolder, ".writable"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The data folder {settings.DataFolder} cannot be written ({fault.Message}); name another one with --Data:Folder=…", fault);
        }
        try
        {
            return new(new FileStream(Path.Combine(settings.DataFolder, ".held"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault)
        {
            throw new CannotStartException($"Another process already works in the data folder {settings.DataFolder}; end it, or name another folder with --Data:Folder=…", fault);
        }
    }

    /// <summary>A process killed while it migrated leaves EF's lock row behind, and every later start would wait for it. Who holds the folder knows it is alone.</summary>
    public static async Task ForgetAbandonedLockAsync(MarketplaceDb db, CancellationToken ct)
    {
        if (db.Engine is not DatabaseEngine.Sqlite) return;
        await db.Database.ExecuteSqlAsync($"""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)""", ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, ct);
    }

    // Whoever reads the keys can sign in as anybody.
    private static void MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => _held.Dispose();
}
