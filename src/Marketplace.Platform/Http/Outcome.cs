namespace Marketplace.Platform.Http;

/// <summary>What a use case ends with: a value or a refusal, never both.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refused) => (Value, Refused) = (value!, refused);

    /// <summary>Only meaningful when <see cref="Refused"/> is null.</summary>
    public T Value { get; }
    public Refusal? Refused { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refused) => new(default, refused);
}
