namespace Marketplace.TestKit;

/// <summary>Made by whoever asks first, shared by everybody in this process.</summary>
internal sealed class OnceForAll<T>(Func<Task<T>> make)
{
    private readonly Lazy<Task<T>> _made = new(() => Task.Run(make));

    public Task<T> GetAsync() => _made.Value;
}

/// <summary>Where the sources of this run lie.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests must run inside a checkout: no Marketplace.sln above " + AppContext.BaseDirectory);
    }
}
