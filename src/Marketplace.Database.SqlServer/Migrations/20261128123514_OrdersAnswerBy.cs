using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OrdersAnswerBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AnswerBy",
                table: "ordering_orders",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ordering_orders_Status_AnswerBy",
                table: "ordering_orders",
                columns: new[] { "Status", "AnswerBy" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ordering_orders_Status_AnswerBy",
                table: "ordering_orders");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "ordering_orders");
        }
    }
}
